import { isPair, pairRows } from './pair-rows.ts';
import type { Weights } from './weights.ts';
import { sharesOf } from './weights.ts';

/** Traits that come together wherever they come: those of one word. Kept by the word, so that what they weigh is added up once. */
export type FeatureBundle = {
  /** Names of traits that are words; `manners` say how the text is. */
  words: readonly string[];
  manners: readonly string[];
  of: WeighedFeatures | null;
  /** Numbers of the known ones; the first `met` are words. */
  known: readonly number[];
  met: number;
  /** Sums of their weights, a figure for each answer. */
  sums: readonly number[];
};

/** A word of pairs: the first of some, the second of others. It knows its numbers among the learned ones. */
export type PairWord = { word: string; of: WeighedFeatures | null; first: number; second: number };

/** Notes the traits of a text: a bundle, or a pair, whose name is both words. Neighbours count as words. */
export type Notes = {
  all: (bundle: FeatureBundle) => void;
  pair: (first: PairWord, second: PairWord, areNeighbours: boolean) => void;
};

/** Learned weights, ready to score text after text. */
export type WeighedFeatures = {
  /** Answers of which one is chosen. */
  choices: readonly string[];
  /** Returns what noted features say of a text; null if too few of its words and neighbours are known. */
  sharesOfNoted: (note: (notes: Notes) => void, fewestMet: number) => NotedShares | null;
};

/**
 * Shares of the choices, in their order. What is asked besides has a figure of its own: above nothing for a
 * yes, below it for a no.
 */
type NotedShares = { shares: readonly number[]; besides: readonly number[] };

export function featureBundle(words: readonly string[], manners: readonly string[]): FeatureBundle {
  return { words, manners, of: null, known: [], met: 0, sums: [] };
}

export function pairWord(word: string): PairWord {
  return { word, of: null, first: -1, second: -1 };
}

/** Number of texts that the marks of their traits tell apart. */
const MOST_MARKED = 255;

/**
 * The last answers, `besides` in number, are each a question of its own; the others are one choice.
 * Hundredths in four bytes add up in eight without rounding: a sum is the same in whatever order.
 */
export function weighedFeatures({ answers, of }: Weights, besides = 0): WeighedFeatures {
  const pairs = pairRows(answers.length, of);
  const alone = [...of].filter(([name]) => !isPair(name));
  const numbers = new Map(alone.map(([name], number) => [name, number]));
  const figures = new Float32Array(alone.length * answers.length);
  for (const [number, [, row]] of alone.entries()) figures.set(row, number * answers.length);
  // The text that met a trait last: one byte each, so that the marks of all stay near at hand.
  const metBy = new Uint8Array(alone.length);
  const totals = new Float64Array(answers.length);
  const ofChoices = totals.subarray(0, answers.length - besides);
  const choices = answers.slice(0, answers.length - besides);
  let [text, met, words] = [0, 0, 0];
  const figureOf = (number: number, answer: number): number => figures[number * answers.length + answer] ?? 0;
  const place = (word: PairWord): void => {
    word.of = weighed;
    word.first = pairs.firstOf(word.word);
    word.second = pairs.secondOf(word.word);
  };
  const placeAll = (bundle: FeatureBundle): void => {
    const ofWords = bundle.words.flatMap((name) => numbers.get(name) ?? []);
    bundle.of = weighed;
    bundle.known = ofWords.concat(bundle.manners.flatMap((name) => numbers.get(name) ?? []));
    bundle.met = ofWords.length;
    bundle.sums = answers.map((_, at) => bundle.known.reduce((sum, number) => sum + figureOf(number, at), 0));
  };
  const takeBack = (number: number): void => {
    for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) - figureOf(number, at);
  };
  const notes: Notes = {
    all: (bundle) => {
      if (bundle.of !== weighed) placeAll(bundle);
      const { known, sums } = bundle;
      for (let at = 0; at < known.length; at += 1) {
        const number = known[at] ?? 0;
        if (metBy[number] === text) {
          takeBack(number);
          continue;
        }
        metBy[number] = text;
        met += 1;
        if (at < bundle.met) words += 1;
      }
      for (let at = 0; at < sums.length; at += 1) totals[at] = (totals[at] ?? 0) + (sums[at] ?? 0);
    },
    pair: (first, second, areNeighbours) => {
      if (first.of !== weighed) place(first);
      if (second.of !== weighed) place(second);
      if (!pairs.meet(first.first, second.second, totals)) return;
      met += 1;
      if (areNeighbours) words += 1;
    },
  };
  const begin = (): void => {
    if (text === MOST_MARKED) metBy.fill(0);
    text = (text % MOST_MARKED) + 1;
    [met, words] = [0, 0];
    totals.fill(0);
    pairs.begin();
  };
  const weighed: WeighedFeatures = {
    choices,
    sharesOfNoted: (note, fewestMet) => {
      begin();
      note(notes);
      if (words < fewestMet) return null;
      const root = Math.sqrt(met);
      const asked: number[] = [];
      for (let at = choices.length; at < totals.length; at += 1) asked.push((totals[at] ?? 0) / root);
      return { shares: sharesOf(ofChoices, met), besides: asked };
    },
  };
  return weighed;
}
