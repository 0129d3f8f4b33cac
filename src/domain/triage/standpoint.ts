import { compileRules } from '../phrases/compile-rules.ts';
import { createPhraseBook } from '../phrases/phrase-book.ts';
import { readWords } from '../phrases/read-words.ts';
import { createWordIndex } from '../phrases/word-index.ts';
import { standpointRules } from './rules/standpoint-rules.ts';
import { wordSets } from './rules/word-sets.ts';

/** Author of a call for help: the person in danger, or a witness. */
export const STANDPOINTS = ['in_danger', 'witness'] as const;
export type Standpoint = (typeof STANDPOINTS)[number];

let rules: ReturnType<typeof compileRules> | null = null;

/**
 * Returns the standpoint of these posts by fixed phrases alone; null if it is uncertain. The author
 * of "we are trapped" is in danger, even if they also speak of others. An author who speaks of
 * others and of "us" may be either.
 */
export function standpointOf(posts: readonly { text: string }[]): Standpoint | null {
  const said = new Set(posts.map(({ text }) => standpointIn(text)));
  const [one = null] = said;
  return said.size === 1 ? one : null;
}

function standpointIn(text: string): Standpoint | null {
  rules ??= compileRules(standpointRules, wordSets, createPhraseBook(createWordIndex({ typos: false })));
  const seen = rules(readWords(text));
  if (seen.has('in_danger')) return 'in_danger';
  return seen.has('witness') && !seen.has('there') ? 'witness' : null;
}
