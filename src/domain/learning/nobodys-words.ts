import { readWords } from '../phrases/read-words.ts';
import type { Steps } from './steps.ts';
import { atOnce, TRAITS_BETWEEN_PAUSES } from './steps.ts';

/** Least share of a word's occurrences within sentences with a capital that makes it a name. */
const NAMED = 0.4;
/** A trait of a text is in this many different texts, or it is not learned. */
const FEWEST_TEXTS = 10;
/** The same for traits that our weights name already: such a word belongs to no author. */
const FEWEST_OF_KNOWN = 3;

/** Texts read between two pauses. */
const BETWEEN_PAUSES = 64;

type Text = { text: string; traits: readonly string[] };
type Known = { has(trait: string): boolean };

/**
 * Returns the traits of real texts that may be learned: in at least ten different texts each, and
 * without names of people, streets and places. So nobody's words can be read out of what is learned.
 * Of traits that are `known` three texts are enough.
 */
export function nobodysTraits(texts: readonly Text[], known: Known = new Set<string>()): Set<string> {
  return atOnce(nobodysTraitsInSteps(texts, known));
}

/** Returns what `nobodysTraits` does, with pauses. */
export function* nobodysTraitsInSteps(texts: readonly Text[], known: Known): Steps<Set<string>> {
  const isNamed = yield* namesIn(texts);
  const counts = new Map<string, number>();
  const met = new Set<string>();
  for (const [turn, { text, traits }] of texts.entries()) {
    if (turn % BETWEEN_PAUSES === 0) yield;
    const words = wordsIn(text);
    if (met.has(words)) continue;
    met.add(words);
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  const fewest = (trait: string) => (known.has(trait) ? FEWEST_OF_KNOWN : FEWEST_TEXTS);
  const learnable = new Set<string>();
  let turn = 0;
  for (const [trait, count] of counts) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    turn += 1;
    if (count >= fewest(trait) && !isNamed(trait)) learnable.add(trait);
  }
  return learnable;
}

/** The words of a text in their order: texts with the same are one. */
export function wordsIn(text: string): string {
  return readWords(text)
    .words.map(({ folded }) => folded)
    .join(' ');
}

/** Returns whether a trait names a person or a place, also by the beginning of a word. Concepts and rules never do. */
function* namesIn(texts: readonly Text[]): Steps<(trait: string) => boolean> {
  const within = new Map<string, { all: number; capital: number }>();
  for (const [turn, { text }] of texts.entries()) {
    if (turn % BETWEEN_PAUSES === 0) yield;
    const { words } = readWords(text);
    words.forEach(({ folded, start, end, sentence }, at) => {
      if (words[at - 1]?.sentence !== sentence) return;
      const seen = within.get(folded) ?? { all: 0, capital: 0 };
      within.set(folded, {
        all: seen.all + 1,
        capital: seen.capital + (/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) ? 1 : 0),
      });
    });
  }
  const names = [...within].filter(([, { all, capital }]) => capital / all > NAMED).map(([word]) => word);
  // Words stand in traits whole ("sanchez"), by their beginning ("sanch~") and as a neighbour ("calle sanch").
  const parts = new Set(names.flatMap((name) => [name, name.slice(0, BEGINNING), `${name.slice(0, BEGINNING)}~`]));
  return (trait) => !/[<:]/.test(trait) && trait.split(' ').some((part) => parts.has(part));
}

/** Letters by which a word meets its inflections; see `word-features.ts`. */
const BEGINNING = 5;
