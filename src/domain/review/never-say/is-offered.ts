import type { Handbook } from '../../handbook/handbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';

const offers = new WeakMap<Handbook, ReadonlySet<string>>();

/** Returns true if the style guide offers these very words in place of others: what it offers may be said. */
export function isOffered(words: string, handbook: Handbook): boolean {
  const known = offers.get(handbook) ?? new Set(usesIn(handbook).map(folded));
  offers.set(handbook, known);
  return known.has(folded(words));
}

/** Every replacement that the style guide offers, in all its languages. */
export function usesIn({ style }: Handbook): string[] {
  return Object.values(style.languages).flatMap((section) => section?.replace.map(({ use }) => use) ?? []);
}

function folded(words: string): string {
  return (words.match(/[\p{L}\p{M}\p{N}·]+/gu) ?? []).map(foldWord).join(' ');
}
