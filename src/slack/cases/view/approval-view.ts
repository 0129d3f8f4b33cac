import { approvalInput } from '../../../domain/cases/approval/approval-input.ts';
import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import { holdsApprovingRole, rolesOf } from '../../../domain/cases/approval/approval-policy.ts';
import type { CaseState, SignOff } from '../../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../../domain/cases/model/case-status.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { tagTitles } from '../../kit/say-sentence.ts';
import type { CaseView, Voice } from './case-view.ts';

/** Returns the people with approval by voice who may give one of these approvals. */
export function voicesFor(slots: readonly ApprovalSlot[], { institution }: Handbook): Voice[] {
  return (institution.team.byVoice ?? []).filter(({ roles }) => holdsApprovingRole(slots, roles));
}

/** Returns true for a valid approval by voice that no second person has confirmed yet. */
export function isUnconfirmed({ spoken, voidedAt }: SignOff): boolean {
  return spoken !== null && spoken.confirmed === null && voidedAt === null;
}

/** A lowering that nobody has confirmed, as the card tells it; null where none waits. */
export function downgradeOf(
  { core }: CaseState,
  needed: readonly ApprovalSlot[],
  texts: Texts,
  handbook: Handbook,
): CaseView['floor'] {
  if (core.floor === null) return null;
  const { severity, tags } = approvalInput(core);
  const marks = tags.length === 0 ? '' : ` (${tagTitles(tags, texts, handbook)})`;
  return {
    what: `${severity}${marks}`,
    by: formatList(
      core.floor.by.map((key) => `<@${key.split(':').at(-1)}>`),
      texts,
    ),
    mayConfirm: rolesOf(needed),
  };
}

/**
 * Returns the first writer of the text on the card or of its source texts. Null when that person
 * has already signed it off.
 */
export function firstEditorBeside(signOffs: readonly SignOff[], state: CaseState): Actor | null {
  const writers: Actor[] = [];
  for (let one = currentDraft(state); one !== undefined; ) {
    if (one.writtenBy !== null) writers.push(one.writtenBy);
    const from: string | null = one.basedOn;
    one = state.drafts.find(({ id }) => id === from);
  }
  return writers.findLast((writer) => !signOffs.some(({ by }) => sameActor(by, writer))) ?? null;
}
