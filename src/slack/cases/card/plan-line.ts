import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../../kit/blocks.ts';

const LONGEST_WORDS = 80;

/**
 * Returns why the approvers of an activated emergency plan are asked, with the words of the text
 * about its operations. Empty when they are not asked.
 */
export function planLine(openSlots: readonly ApprovalSlot[], mask: (text: string) => string, texts: Texts): string[] {
  const asked = openSlots.find(({ because }) => because !== undefined);
  if (asked?.because === undefined) return [];
  const { operation, words } = asked.because;
  const roles = asked.anyOf.map((role) => texts.t(`role.${role}`));
  const params = { words: escapeMrkdwn(truncate(mask(words), LONGEST_WORDS)), roles: formatList(roles, texts, 'or') };
  return [texts.t(`card.plan_${operation}`, params)];
}
