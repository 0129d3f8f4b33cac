import { compileRules } from '../phrases/compile-rules.ts';
import { createPhraseBook } from '../phrases/phrase-book.ts';
import { readWords } from '../phrases/read-words.ts';
import { createWordIndex } from '../phrases/word-index.ts';
import { standpointRules } from './rules/standpoint-rules.ts';
import { wordSets } from './rules/word-sets.ts';

/** From where a call for help is written: by whoever is in danger, or by whoever sees somebody in it. */
export const STANDPOINTS = ['in_danger', 'witness'] as const;
export type Standpoint = (typeof STANDPOINTS)[number];

let rules: ReturnType<typeof compileRules> | null = null;

/**
 * Returns from where these posts are written, by fixed phrases alone; null where they do not say for certain. Who says "we are trapped" is
 * in danger, whoever else they speak of; who speaks of others and of "us" may be either.
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
