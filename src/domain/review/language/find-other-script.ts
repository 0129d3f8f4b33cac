import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

/** Two words or more in letters of another script; the odd borrowed sign is none. */
const OTHER_SCRIPT =
  /(?:(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*)(?:[\s\p{P}]+(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*)*/gu;
const FEWEST_LETTERS = 4;

/** Blocks words in letters that no language of ours is written in, unless a live fact has them. */
export function findOtherScript({ exact, facts }: DraftReading): Finding[] {
  return [...exact.text.matchAll(OTHER_SCRIPT)]
    .filter(({ 0: words }) => words.replace(/\P{L}/gu, '').length >= FEWEST_LETTERS)
    .filter(({ 0: words }) => !facts.some(({ value }) => value.includes(words)))
    .map(({ 0: words, index }) => ({
      rule: 'language',
      level: 'block',
      ...exact.spanOf(index, index + words.length),
      message: { key: 'finding.language.script' },
    }));
}
