import { readWords } from '../../../src/domain/phrases/read-words.ts';

/** Of the times that a word stands within a sentence, this share with a capital makes it a name. */
const NAMED = 0.4;
/** A trait of a text is in this many different texts, or it is not learned. */
const FEWEST_TEXTS = 10;

type Text = { text: string; traits: readonly string[] };

/**
 * Returns the traits of real texts that may be learned: in at least ten different texts each, and
 * without names of people, streets and places. So nobody's words can be read out of what is learned.
 */
export function nobodysTraits(texts: readonly Text[]): Set<string> {
  const isNamed = namesIn(texts.map(({ text }) => text));
  const counts = new Map<string, number>();
  const different = new Map(
    texts.map((one) => [
      readWords(one.text)
        .words.map(({ folded }) => folded)
        .join(' '),
      one,
    ]),
  );
  for (const { traits } of different.values()) {
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([trait, count]) => count >= FEWEST_TEXTS && !isNamed(trait)).map(([trait]) => trait),
  );
}

/** Returns whether a trait names somebody or some place, also by the beginning of a word. Concepts and rules never do. */
function namesIn(texts: readonly string[]): (trait: string) => boolean {
  const within = new Map<string, { all: number; capital: number }>();
  for (const text of texts) {
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
