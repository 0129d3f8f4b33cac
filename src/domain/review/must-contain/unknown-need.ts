import { readWords } from '../../phrases/read-words.ts';
import { stemWord } from '../../phrases/stem-word.ts';
import type { Language, Localized } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import type { ReplySigns } from './reply-signs.ts';

/** Below that, words are articles and the like. */
const LEAST_LETTERS = 5;

/**
 * Returns true if the reply contains an informative word of the playbook's requirement, by stems;
 * true if the requirement has none.
 */
export function isNearWhat({ draft }: ReplySigns, what: Localized, fallbacks: readonly Language[]): boolean {
  const wanted = readWords(inLanguage(what, draft.language, fallbacks)).words.map(({ folded }) => folded);
  const figures = wanted.filter((word) => /^\d{3,}$/.test(word));
  const telling = wanted.filter((word) => word.length >= LEAST_LETTERS && !/\d/.test(word));
  if (figures.length + telling.length === 0) return true;
  const stems = new Set(telling.map((word) => stemWord(word, draft.language)));
  return draft.read.words.some(({ folded }) => figures.includes(folded) || stems.has(stemWord(folded, draft.language)));
}
