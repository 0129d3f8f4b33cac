import type { AddFeature } from './feature.ts';
import { NOWHERE } from './feature.ts';
import { pairPlaces } from './pair-places.ts';
import type { Score, Weights } from './weights.ts';
import { sharesOf } from './weights.ts';

/** Traits that come together wherever they come: those of one word. Kept by the word, so that what they weigh is looked up once. */
export type FeatureBundle = {
  /** Names of traits that are words or neighbours; `manners` say how the text is. */
  words: readonly string[];
  manners: readonly string[];
  of: WeighedFeatures | null;
  /** Places of the known ones; the first `met` are words. */
  places: readonly number[];
  met: number;
};

/** A word of pairs: the first of some, the second of others. It knows its numbers among the learned ones. */
export type PairWord = { word: string; of: WeighedFeatures | null; first: number; second: number };

/** Notes the traits of a text: one by one, a bundle, or a pair, whose name is both words. Neighbours count as words. */
export type Notes = {
  one: AddFeature;
  all: (bundle: FeatureBundle) => void;
  pair: (first: PairWord, second: PairWord, areNeighbours: boolean) => void;
};

/** Learned weights, ready to score text after text. */
export type WeighedFeatures = {
  /** Returns what noted features say of a text; null if too few of its words and neighbours are known. */
  scoresOfNoted: (note: (notes: Notes) => void, fewestMet: number) => NotedScores | null;
};

/**
 * Scores of the answers, in their own order. What is asked besides has a figure of its own: above
 * nothing for a yes, below it for a no.
 */
type NotedScores = { scores: Score[]; besides: readonly number[] };

export function featureBundle(words: readonly string[], manners: readonly string[]): FeatureBundle {
  return { words, manners, of: null, places: [], met: 0 };
}

export function pairWord(word: string): PairWord {
  return { word, of: null, first: -1, second: -1 };
}

/** The last answers, `besides` in number, are each a question of its own; the others are one choice. */
export function weighedFeatures({ answers, of }: Weights, besides = 0): WeighedFeatures {
  // A trait's row is the text that met it last and a figure for each answer, so long that it lies in one line of the memory.
  const rowLength = 2 ** Math.ceil(Math.log2(answers.length + 1));
  const figures = new Float32Array(of.size * rowLength);
  const metBy = new Int32Array(figures.buffer);
  const placeOf = new Map<string, number>();
  for (const [name, weights] of of) {
    const row = placeOf.size * rowLength;
    figures.set(weights, row + 1);
    placeOf.set(name, row);
  }
  const pairs = pairPlaces(placeOf);
  const scores = new Float64Array(answers.length);
  const ofChoices = scores.subarray(0, answers.length - besides);
  const choices = answers.slice(0, answers.length - besides);
  const asked = [...answers.keys()].slice(choices.length);
  let [text, met, words] = [0, 0, 0];
  const meet = (row: number, isWord: boolean): void => {
    if (metBy[row] === text) return;
    metBy[row] = text;
    met += 1;
    if (isWord) words += 1;
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (figures[row + 1 + at] ?? 0);
  };
  const place = (word: PairWord): void => {
    word.of = weighed;
    word.first = pairs.firstOf(word.word);
    word.second = pairs.secondOf(word.word);
  };
  const placeAll = (bundle: FeatureBundle): void => {
    const ofWords = bundle.words.flatMap((name) => placeOf.get(name) ?? []);
    bundle.of = weighed;
    bundle.places = ofWords.concat(bundle.manners.flatMap((name) => placeOf.get(name) ?? []));
    bundle.met = ofWords.length;
  };
  const notes: Notes = {
    one: (name, match = NOWHERE) => {
      const row = placeOf.get(name);
      if (row !== undefined) meet(row, match.to > match.from);
    },
    all: (bundle) => {
      if (bundle.of !== weighed) placeAll(bundle);
      const { places } = bundle;
      for (let at = 0; at < places.length; at += 1) meet(places[at] ?? 0, at < bundle.met);
    },
    pair: (first, second, areNeighbours) => {
      if (first.of !== weighed) place(first);
      if (second.of !== weighed) place(second);
      const row = pairs.placeOf(first.first, second.second);
      if (row !== -1) meet(row, areNeighbours);
    },
  };
  const weighed: WeighedFeatures = {
    scoresOfNoted: (note, fewestMet) => {
      [text, met, words] = [text + 1, 0, 0];
      scores.fill(0);
      note(notes);
      if (words < fewestMet) return null;
      const shares = sharesOf(ofChoices, met);
      return {
        scores: choices.map((answer, at): Score => ({ answer, share: shares[at] ?? 0 })),
        besides: asked.map((answer) => (scores[answer] ?? 0) / Math.sqrt(met)),
      };
    },
  };
  return weighed;
}
