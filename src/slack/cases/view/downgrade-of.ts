import { approvalInput } from '../../../domain/cases/approval/approval-input.ts';
import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import { rolesOf } from '../../../domain/cases/approval/approval-policy.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { tagTitles } from '../../kit/say-sentence.ts';
import type { CaseView } from './case-view.ts';

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
