import type { TextRange } from '../../text/find-phrase.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { unitAt, wordScanner } from '../../text/scan-words.ts';
import type { LanguageSet } from './known-words.ts';
import { bitOf, languagesOfWord, weightOf } from './known-words.ts';

/** A word, by the languages that it is at home in; those that no language of ours claims are left out. */
export type ToldWord = { languages: LanguageSet; weight: number; isCapital: boolean; isShort: boolean };

/** A piece of a reply between two marks, from its first word to its last. */
export type ToldPiece = TextRange & { told: readonly ToldWord[] };

const MARK = /[.,;:!?¡¿…\n()«»“”"–—]/u;
const wordsIn = wordScanner({ pattern: /[\p{L}\p{M}·]+/uy, plain: /[\p{L}\p{M}·]/u });

/** The pieces of a text; what was blanked out in it is in none. Names are no words: a capital counts only at a piece's start. */
export function tellPieces(text: string): ToldPiece[] {
  const places = wordsIn(text);
  const words: ToldWord[] = [];
  for (let at = 0; at < places.length; at += 2) words.push(toldBy(text, places[at] ?? 0, places[at + 1] ?? 0));
  const pieces: ToldPiece[] = [];
  let first = 0;
  for (let next = 1; next <= words.length; next += 1) {
    const end = places[2 * next - 1] ?? 0;
    if (next < words.length && !isParted(text, end, places[2 * next] ?? 0)) continue;
    const told = tellingWords(words, first, next);
    if (told.length > 0) pieces.push({ start: places[2 * first] ?? 0, end, told });
    first = next;
  }
  return pieces;
}

/** Returns true if there is a mark between two words. Most have nothing but a blank between them. */
function isParted(text: string, end: number, start: number): boolean {
  return (start !== end + 1 || unitAt(text, end) !== BLANK) && MARK.test(text.slice(end, start));
}

const BLANK = 0x20;

/** Returns a piece as far as the marks around it. */
export function wholePiece(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && !MARK.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !MARK.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

const toldBy = rememberWordsIn((word): ToldWord => {
  const accented = word.toLowerCase();
  const folded = accented.normalize('NFD').replace(/\p{M}|·/gu, '');
  return {
    languages: languagesOfWord(folded, accented),
    weight: weightOf(folded),
    isCapital: /^\p{Lu}/u.test(word),
    isShort: word.length <= 3,
  };
});

/** Returns those words of a piece that tell a language. */
function tellingWords(words: readonly ToldWord[], first: number, end: number): ToldWord[] {
  const told: ToldWord[] = [];
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (word === undefined || word.languages === 0 || (word.isCapital && at > first)) continue;
    if (!(word.isShort && isWithinName(words, at, first, end))) told.push(word);
  }
  return told;
}

/** "Avenida del Mar", "Mare de Déu de l'Alba": a small word between two capitals belongs to the name. */
function isWithinName(words: readonly ToldWord[], at: number, first: number, end: number): boolean {
  const isCapital = (place: number) => place >= first && place < end && words[place]?.isCapital === true;
  return (isCapital(at - 1) || isCapital(at - 2)) && (isCapital(at + 1) || isCapital(at + 2));
}

/**
 * Returns the weight of the words for one language against another; only words that the other
 * language lacks count.
 */
export function speaksFor(words: readonly ToldWord[], language: Language, against: Language): number {
  const wanted = bitOf(language);
  const both = wanted | bitOf(against);
  let sum = 0;
  for (const { languages, weight } of words) if ((languages & both) === wanted) sum += weight;
  return sum;
}

/** The language that most of the words are of; null when two are even. */
export function mainLanguage(words: readonly ToldWord[]): Language | null {
  let most = 0;
  let main: Language | null = null;
  for (const [place, language] of LANGUAGES.entries()) {
    let sum = 0;
    for (const { languages, weight } of words) if ((languages & (1 << place)) !== 0) sum += weight;
    if (sum === most) main = null;
    if (sum <= most) continue;
    most = sum;
    main = language;
  }
  return main;
}
