import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import { holdsApprovingRole } from '../../../domain/cases/approval/approval-policy.ts';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Institution } from '../../../domain/handbook/institution.ts';

/** Person whom the handbook lets approve by voice. */
export type Voice = NonNullable<Institution['team']['byVoice']>[number];

/** Returns the people with approval by voice who may give one of these approvals. */
export function voicesFor(slots: readonly ApprovalSlot[], { institution }: Handbook): Voice[] {
  return (institution.team.byVoice ?? []).filter(({ roles }) => holdsApprovingRole(slots, roles));
}

/** Returns true for a valid approval by voice that no second person has confirmed yet. */
export function isUnconfirmed({ spoken, voidedAt }: SignOff): boolean {
  return spoken !== null && spoken.confirmed === null && voidedAt === null;
}
