import { compileRules } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { ANSWER_THEMES } from './lexicon/answer-themes.ts';
import { SAFETY_THEMES } from './lexicon/safety-themes.ts';
import { STATEMENT_THEMES } from './lexicon/statement-themes.ts';

const see = compileRules(
  Object.entries({ ...SAFETY_THEMES, ...ANSWER_THEMES, ...STATEMENT_THEMES }).map(([name, phrases]) => ({
    name,
    phrases,
  })),
  {},
  replyPhrases,
);

/** The themes that a text speaks of, by the index of each sentence in which it does. */
export function themesIn(read: ReadText): ReadonlyMap<string, readonly number[]> {
  return new Map([...see(read)].map(([name, matches]) => [name, matches.map(({ sentence }) => sentence)]));
}
