import type { ReadText } from '../../phrases/read-words.ts';
import { formOf } from '../../phrases/word-form.ts';
import type { Saying } from '../text/compile-sayings.ts';
import { compileSayings } from '../text/compile-sayings.ts';
import { asksForData } from './asks-for-data.ts';
import { confirmsFile } from './confirms-file.ts';
import { halfSaid } from './half-said.ts';
import { singlesOut } from './singles-out.ts';
import { tellsSituation } from './tells-situation.ts';
import { privacyWords } from './word-sets.ts';

const find = compileSayings(
  [...asksForData, ...confirmsFile, ...halfSaid, ...tellsSituation, ...singlesOut],
  privacyWords,
);

/** Returns a reply's statements about persons, by the phrases of all languages. */
export function findPrivacySayings(read: ReadText): Saying[] {
  return find(withoutYes(read));
}

/** "Sí, tu ayuda …" supposes nothing: without its accent it would be read as "si". */
function withoutYes(read: ReadText): ReadText {
  if (!/sí|si,/iu.test(read.text)) return read;
  const words = read.words.map((word) =>
    word.folded === 'si' && /^(?:sí|si,)/iu.test(read.text.slice(word.start, word.end + 1))
      ? { ...word, ...formOf('yes') }
      : word,
  );
  return { ...read, words };
}
