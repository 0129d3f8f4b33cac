import type { Strength } from '../../../i18n/reasons.ts';
import { formatReason, reasonsOf } from '../../../i18n/reasons.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';

const LONGEST = 1800;

/** Returns the reasons of triage, one line each, as plain text. */
export function triageLines({ state, names, mask }: Pick<CaseView, 'state' | 'names' | 'mask'>, texts: Texts): string {
  const lines = reasonsOf(state.core.assessment, names, texts).map((reason) =>
    formatReason(reason, texts, (word) => truncate(mask(word), 80)),
  );
  return truncate(lines.join('\n'), LONGEST);
}

/** The order in which a card's reader wants to know. */
const STRONGEST_FIRST: readonly Strength[] = ['danger', 'rule', 'likeness'];

const MOST_QUOTES = 3;

/**
 * Returns the strongest reason for what the post is taken for. It quotes the post, but for a
 * folded one, whose words stay folded with it.
 */
export function becauseLine({ state, folded, mask, names }: CaseView, texts: Texts): string {
  if (folded) return texts.t('card.because_folded');
  const reasons = reasonsOf(state.core.assessment, names, texts).filter(
    ({ decided, strength, words }) => decided !== 'topic' && (strength !== 'rule' || words.length > 0),
  );
  const [strongest] = STRONGEST_FIRST.flatMap((strength) => {
    const alike = reasons.filter((reason) => reason.strength === strength);
    return [...alike.filter(({ words }) => words.length > 0), ...alike];
  });
  if (strongest === undefined) return texts.t('card.because_nothing');
  const words = strongest.words.slice(0, MOST_QUOTES);
  return formatReason({ ...strongest, words }, texts, (word) => truncate(mask(word), 60));
}
