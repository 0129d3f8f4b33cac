import type { AddTrait, Trait } from './trait.ts';
import { NOWHERE } from './trait.ts';
import type { Lean, Weights } from './weights.ts';
import { sharesOf } from './weights.ts';

/** Traits that come together wherever they come: those of one word. Kept by the word, so that what they weigh is looked up once. */
export type TraitBundle = { names: readonly string[]; rows: { of: WeighedTraits; places: readonly number[] } | null };

/** Notes the traits of a text: one by one, or a bundle with one match. */
export type Notes = { one: AddTrait; all: (bundle: TraitBundle, match?: Trait['match']) => void };

/** Weights in a row, and by which text each was met last. */
export type WeighedTraits = {
  answers: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  figures: Float32Array;
  metBy: Int32Array;
  texts: number;
};

export function traitBundle(names: readonly string[]): TraitBundle {
  return { names, rows: null };
}

export function weighedTraits({ answers, of }: Weights): WeighedTraits {
  const figures = new Float32Array(of.size * answers.length);
  const placeOf = new Map<string, number>();
  for (const [name, weights] of of) {
    figures.set(weights, placeOf.size * answers.length);
    placeOf.set(name, placeOf.size);
  }
  return { answers, placeOf, figures, metBy: new Int32Array(placeOf.size), texts: 0 };
}

/**
 * What traits speak for as they are noted, the most likely first, as `leanOf` tells it of collected ones; null when fewer words and
 * neighbours of the text have been met before.
 */
export function leanOfNoted(note: (notes: Notes) => void, weighed: WeighedTraits, fewestMet: number): Lean[] | null {
  const { answers, placeOf, figures, metBy } = weighed;
  const scores = new Float64Array(answers.length);
  weighed.texts += 1;
  let [met, words] = [0, 0];
  const meet = (place: number, { from, to }: Trait['match']): void => {
    if (metBy[place] === weighed.texts) return;
    metBy[place] = weighed.texts;
    met += 1;
    if (to > from) words += 1;
    const row = place * scores.length;
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (figures[row + at] ?? 0);
  };
  note({
    one: (name, match = NOWHERE) => {
      const place = placeOf.get(name);
      if (place !== undefined) meet(place, match);
    },
    all: (bundle, match = NOWHERE) => {
      if (bundle.rows?.of !== weighed) bundle.rows = { of: weighed, places: placesOf(bundle, weighed) };
      for (const place of bundle.rows.places) meet(place, match);
    },
  });
  if (words < fewestMet) return null;
  const shares = sharesOf(scores, met);
  return answers
    .map((answer, at): Lean => ({ answer, share: shares[at] ?? 0 }))
    .sort((one, other) => other.share - one.share);
}

function placesOf({ names }: TraitBundle, { placeOf }: WeighedTraits): number[] {
  return names.flatMap((name) => placeOf.get(name) ?? []);
}
