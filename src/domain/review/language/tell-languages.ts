import type { TextRange } from '../../text/find-phrase.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { wordScanner } from '../../text/scan-words.ts';
import { languagesOfWord, weightOf } from './known-words.ts';

/** A word, by the languages that it is at home in; those that no language of ours claims are left out. */
export type ToldWord = { languages: ReadonlySet<Language>; weight: number; isCapital: boolean; isShort: boolean };

/** A piece of a reply between two marks. */
export type ToldPiece = TextRange & { told: ToldWord[] };

const PIECE = /[^.,;:!?¡¿…\n()«»“”"–—]+/gu;
const wordsIn = wordScanner({ pattern: /[\p{L}\p{M}·]+/uy, plain: /[\p{L}\p{M}·]/u });

/** The pieces of a text; what was blanked out in it is in none. Names are no words: a capital counts only at a piece's start. */
export function tellPieces(text: string): ToldPiece[] {
  return matchesIn(text, PIECE).flatMap(({ 0: piece, index }) => {
    const places = wordsIn(text, index, index + piece.length);
    const found: ToldWord[] = [];
    for (let at = 0; at < places.length; at += 2) found.push(toldBy(text, places[at] ?? 0, places[at + 1] ?? 0));
    const told = found.filter(
      ({ languages, isCapital }, at) => languages.size > 0 && (at === 0 || !isCapital) && !isWithinName(found, at),
    );
    return told.length === 0 ? [] : [{ start: index, end: index + piece.length, told }];
  });
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

/** "Avenida del Mar", "Mare de Déu de l'Alba": a small word between two capitals belongs to the name. */
function isWithinName(found: readonly ToldWord[], at: number): boolean {
  const isCapital = (place: number) => found[place]?.isCapital === true;
  return (
    found[at]?.isShort === true && (isCapital(at - 1) || isCapital(at - 2)) && (isCapital(at + 1) || isCapital(at + 2))
  );
}

/**
 * Returns the weight of the words for one language against another; only words that the other
 * language lacks count.
 */
export function speaksFor(words: readonly ToldWord[], language: Language, against: Language): number {
  let sum = 0;
  for (const { languages, weight } of words) if (languages.has(language) && !languages.has(against)) sum += weight;
  return sum;
}

/** The language that most of the words are of; null when two are even. */
export function mainLanguage(words: readonly ToldWord[]): Language | null {
  const weights = LANGUAGES.map(() => 0);
  for (const { languages, weight } of words) {
    for (const language of languages) {
      const at = LANGUAGES.indexOf(language);
      weights[at] = (weights[at] ?? 0) + weight;
    }
  }
  const most = Math.max(...weights);
  const [main = null, ...others] = LANGUAGES.filter((_, at) => weights[at] === most);
  return others.length === 0 ? main : null;
}
