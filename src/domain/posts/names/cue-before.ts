import { NAME_CUES } from './name-cues.ts';
import type { NameWord } from './name-words.ts';

/** Cue that the preceding words give about a word. */
export type Cue = 'mine' | 'named' | 'self' | 'met' | 'closing' | 'person' | 'title';

type Phrase = { cue: Cue; words: readonly string[] };

/** By their last word, the longest first. */
const PHRASES = new Map<string, Phrase[]>();
const OWN = new Set(Object.values(NAME_CUES).flatMap(({ own }) => own.split('|')));

for (const { mine, named, self, met, closing, persons, titles } of Object.values(NAME_CUES)) {
  learn('mine', mine);
  learn('named', named);
  learn('closing', closing);
  learn('title', titles);
  learn('person', persons);
  learn('self', self);
  learn('met', met);
}
for (const phrases of PHRASES.values()) phrases.sort((one, other) => other.words.length - one.words.length);

function learn(cue: Cue, phrases: string): void {
  for (const phrase of phrases.split('|').filter((written) => written !== '')) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    PHRASES.set(last, [...(PHRASES.get(last) ?? []), { cue, words }]);
  }
}

/** A comma, a colon, a quote or a shortened word's stop may stand between a cue and its name. */
const CUE_GAP = /^(?:[.ª]*,?:?\s*[\s«"“'(–—-]\s*|[.,:'’]\s*)$/u;
/** "mi hijo pequeño Izan", "a veciña nova Marisa". */
const AFTER_PERSONS = new Set(
  'pequeño pequeña mayor mediano mediana nuevo nueva petit petita gran nou nova xicotet xicoteta maior novo mala buena bueno querida txikia zaharra'.split(
    ' ',
  ),
);
const INNER_GAP = /^(?:\s|[.'’]\s?)$/u;

/** The cue that ends right before the word; null when none does. */
export function cueBefore(words: readonly NameWord[], at: number): Cue | null {
  const gap = words[at]?.gap ?? null;
  if (gap === ' ' && AFTER_PERSONS.has(words[at - 1]?.folded ?? '')) {
    return cueBefore(words, at - 1) === 'person' ? 'person' : null;
  }
  if (gap === null || !CUE_GAP.test(gap)) return null;
  const fits = PHRASES.get(words[at - 1]?.folded ?? '')?.find((phrase) =>
    isAt(words, at - phrase.words.length, phrase),
  );
  if (fits === undefined || (/[.\n]/.test(gap) && !mayStop(fits, gap))) return null;
  return fits.cue;
}

/** A full stop ends a sentence, unless it shortens a title ("Sra.") or a line ends with the greeting. */
function mayStop({ cue, words }: Phrase, gap: string): boolean {
  if (cue === 'closing') return true;
  if (gap.includes('\n')) return false;
  return (words.at(-1)?.length ?? 0) <= 4 && (cue === 'title' || cue === 'named');
}

function isAt(words: readonly NameWord[], from: number, { cue, words: phrase }: Phrase): boolean {
  if (from < 0) return false;
  const isSaid = phrase.every((said, step) => {
    const word = words[from + step];
    return word?.folded === said && (step === 0 || INNER_GAP.test(word.gap ?? ''));
  });
  if (!isSaid) return false;
  if (cue === 'person') return isOwn(words, from) || (isOwn(words, from - 1) && words[from - 1]?.capital === false);
  // "D." is a title, "d" is not; "N'Aina" and "en Pere" are Catalan, "en" before a place is not told from them.
  if (cue === 'title' && phrase[0] === 'd') return words[from]?.initial === true;
  return true;
}

/** Returns true for a word after "mi", "the", … */
function isOwn(words: readonly NameWord[], at: number): boolean {
  return OWN.has(words[at - 1]?.folded ?? '') && INNER_GAP.test(words[at]?.gap ?? '');
}
