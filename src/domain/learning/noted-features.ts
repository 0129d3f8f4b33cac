import type { AddFeature, Feature } from './feature.ts';
import { NOWHERE } from './feature.ts';
import type { Score, Weights } from './weights.ts';
import { sharesOf } from './weights.ts';

/** Traits that come together wherever they come: those of one word. Kept by the word, so that what they weigh is looked up once. */
export type FeatureBundle = {
  names: readonly string[];
  rows: { of: WeighedFeatures; places: readonly number[] } | null;
};

/** The first word of pairs, which knows where their weights are by the second word. */
export type PairLead = { first: string; seconds: { of: WeighedFeatures; places: ReadonlyMap<string, number> } | null };

/** Notes the traits of a text: one by one, a bundle with one match, or a pair, whose name is both words. */
export type Notes = {
  one: AddFeature;
  all: (bundle: FeatureBundle, match?: Feature['match']) => void;
  pair: (lead: PairLead, second: string, match?: Feature['match']) => void;
};

/** Learned weights, ready to score text after text. */
export type WeighedFeatures = {
  placeOf: ReadonlyMap<string, number>;
  /** Returns what noted features say of a text; null if too few of its words and neighbours are known. */
  scoresOfNoted: (note: (notes: Notes) => void, fewestMet: number) => NotedScores | null;
};

/**
 * Scores of the answers, in their own order. What is asked besides has a figure of its own: above
 * nothing for a yes, below it for a no.
 */
type NotedScores = { scores: Score[]; besides: readonly number[] };

export function featureBundle(names: readonly string[]): FeatureBundle {
  return { names, rows: null };
}

export function pairLead(first: string): PairLead {
  return { first, seconds: null };
}

/** The last answers, `besides` in number, are each a question of its own; the others are one choice. */
export function weighedFeatures({ answers, of }: Weights, besides = 0): WeighedFeatures {
  const figures = new Float32Array(of.size * answers.length);
  const placeOf = new Map<string, number>();
  for (const [name, weights] of of) {
    figures.set(weights, placeOf.size * answers.length);
    placeOf.set(name, placeOf.size);
  }
  const placesOfPairs = pairsAmong(placeOf);
  const scores = new Float64Array(answers.length);
  const ofChoices = scores.subarray(0, answers.length - besides);
  const choices = answers.slice(0, answers.length - besides);
  const asked = [...answers.keys()].slice(choices.length);
  /** The text that met a trait last, by the trait's place. */
  const metBy = new Int32Array(of.size);
  let [text, met, words] = [0, 0, 0];
  const meet = (place: number, { from, to }: Feature['match']): void => {
    if (metBy[place] === text) return;
    metBy[place] = text;
    met += 1;
    if (to > from) words += 1;
    const row = place * scores.length;
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (figures[row + at] ?? 0);
  };
  const notes: Notes = {
    one: (name, match = NOWHERE) => {
      const place = placeOf.get(name);
      if (place !== undefined) meet(place, match);
    },
    all: (bundle, match = NOWHERE) => {
      if (bundle.rows?.of !== weighed) bundle.rows = { of: weighed, places: featureRows(bundle, weighed) };
      for (const place of bundle.rows.places) meet(place, match);
    },
    pair: (lead, second, match = NOWHERE) => {
      if (lead.seconds?.of !== weighed) {
        lead.seconds = { of: weighed, places: placesOfPairs.get(lead.first) ?? NO_PLACES };
      }
      const place = lead.seconds.places.get(second);
      if (place !== undefined) meet(place, match);
    },
  };
  const weighed: WeighedFeatures = {
    placeOf,
    scoresOfNoted: (note, fewestMet) => {
      [text, met, words] = [text + 1, 0, 0];
      scores.fill(0);
      note(notes);
      if (words < fewestMet) return null;
      const shares = sharesOf(ofChoices, met);
      return {
        scores: choices.map((answer, at): Score => ({ answer, share: shares[at] ?? 0 })),
        besides: asked.map((place) => (scores[place] ?? 0) / Math.sqrt(met)),
      };
    },
  };
  return weighed;
}

const NO_PLACES: ReadonlyMap<string, number> = new Map();

function pairsAmong(placeOf: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, place] of placeOf) {
    const [first = '', second, ...more] = name.split(' ');
    if (second === undefined || more.length > 0) continue;
    const seconds = pairs.get(first) ?? new Map<string, number>();
    pairs.set(first, seconds.set(second, place));
  }
  return pairs;
}

function featureRows({ names }: FeatureBundle, { placeOf }: WeighedFeatures): number[] {
  return names.flatMap((name) => placeOf.get(name) ?? []);
}
