import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import { holdsApprovingRole } from '../../../domain/cases/approval/approval-policy.ts';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Institution } from '../../../domain/handbook/institution.ts';

/** Somebody whom the handbook lets approve by voice. */
export type Voice = NonNullable<Institution['team']['byVoice']>[number];

/** Who of them may give one of these approvals. */
export function voicesFor(slots: readonly ApprovalSlot[], { institution }: Handbook): Voice[] {
  return (institution.team.byVoice ?? []).filter(({ roles }) => holdsApprovingRole(slots, roles));
}

/** An approval by voice that holds, and of which nobody else has heard yet. */
export function isUnconfirmed({ spoken, voidedAt }: SignOff): boolean {
  return spoken !== null && spoken.confirmed === null && voidedAt === null;
}
