import type { TextRange } from '../../../text/find-phrase.ts';
import { findWebAddresses } from '../../../text/find-web-addresses.ts';
import { foldText } from '../../../text/fold-text.ts';

/**
 * Returns the positions of links, mailboxes and accounts in the words of a report: they lead to a person sooner than to a fault. A sentence
 * that begins without a space before it, as in "no va.Es un peligro", is no domain.
 */
export function findLinks(text: string): TextRange[] {
  const exact = foldText(text, 'exact');
  return findWebAddresses(exact.text).flatMap(({ kind, path, start, end }) => {
    const { start: from, end: to } = exact.spanOf(start, end);
    const isSentence = kind === 'bare' && path === '' && /\.\p{Lu}/u.test(text.slice(from, to));
    return isSentence ? [] : [{ start: from, end: to }];
  });
}
