import { figureRows } from './figure-rows.ts';
import type { Steps } from './steps.ts';
import { atOnce, TRAITS_BETWEEN_PAUSES } from './steps.ts';
import type { Weights } from './weights.ts';
import { sharesOf } from './weights.ts';

/**
 * A text as it is learned from: the names of its traits, and which answer a person gave. Of several
 * answers each may be the right one: what was said is that it is none of the others. `weight`: of
 * what it teaches, beside 1 for the others.
 */
export type Example = { traits: readonly string[]; answer: string | readonly string[]; weight?: number };

/** Learned weights before they are rounded: for each trait one figure an answer. */
export type LearnedWeights = { answers: readonly string[]; weights: Map<string, number[]> };

/**
 * Layer to learn on top of weights that stay: those weights, the traits that may move, and how
 * often each example is read. `still`: answers whose weights stay as they are. `caution`: from how
 * much earlier movement on the first steps are measured; more keeps what is learned nearer to nothing.
 */
export type Layer = {
  base: Weights;
  movable: ReadonlySet<string>;
  epochs: number;
  still?: ReadonlySet<string>;
  caution?: number;
};

/** A trait that one or two texts alone have is an accident. */
const FEWEST_TEXTS = 3;
const EPOCHS = 30;
const LEARNING_RATE = 0.3;
/** Draws weights towards nothing, so that a word is not believed for one text. */
const L2 = 0.0008;
const LEAST_SHARE = 1e-9;
const CAUTION = 1e-6;

/** Examples read between two pauses: a few milliseconds of work. */
const BETWEEN_PAUSES = 64;

/** `given`: what weights that stay say of it already; `met`: by how many traits. */
type Row = { places: readonly number[]; answers: readonly number[]; given: Float64Array; met: number; weight: number };
type Table = {
  weights: Float64Array;
  squares: Float64Array;
  width: number;
  movable: readonly number[];
};

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan and Singer, 2011).
 * The same examples in the same order give the same weights. Traits of fewer than `fewest` examples are not learned.
 */
export function learnWeights(examples: readonly Example[], fewest = FEWEST_TEXTS): LearnedWeights {
  const answers = [...new Set(examples.flatMap((one) => one.answer))].sort();
  const nothing: Weights = { answers, of: figureRows(answers.length, {}) };
  return learnLayer(examples, { base: nothing, movable: commonTraits(examples, fewest), epochs: EPOCHS });
}

/** Learns what has to be added to weights that stay, so that they say the same of these examples as people did. */
export function learnLayer(examples: readonly Example[], layer: Layer): LearnedWeights {
  return atOnce(learnInSteps(examples, layer));
}

/** Learns a layer as `learnLayer` does, and pauses after every few milliseconds of work. */
export function* learnInSteps(
  examples: readonly Example[],
  { base, movable, epochs, still = new Set(), caution = CAUTION }: Layer,
): Steps<LearnedWeights> {
  const { answers } = base;
  const width = answers.length;
  const places = new Map([...movable].sort().map((trait, place) => [trait, place]));
  const table = {
    weights: new Float64Array(places.size * width),
    squares: new Float64Array(places.size * width).fill(caution),
    width,
    movable: answers.flatMap((answer, at) => (still.has(answer) ? [] : [at])),
  };
  const rows: Row[] = [];
  yield;
  for (const [turn, example] of examples.entries()) {
    if (turn % BETWEEN_PAUSES === 0) yield;
    rows.push(rowOf(example, places, base));
  }
  const order = rows.map((_, at) => at);
  const random = createRandom();
  for (let round = 0; round < epochs; round += 1) {
    shuffle(order, random);
    for (const [turn, at] of order.entries()) {
      if (turn % BETWEEN_PAUSES === 0) yield;
      const row = rows[at];
      if (row !== undefined && row.places.length > 0) learnFrom(row, table);
    }
  }
  return { answers, weights: yield* weightsByTrait(table, places) };
}

function* weightsByTrait({ weights, width }: Table, places: ReadonlyMap<string, number>): Steps<Map<string, number[]>> {
  const of = new Map<string, number[]>();
  for (const [trait, place] of places) {
    if (place % TRAITS_BETWEEN_PAUSES === 0) yield;
    of.set(trait, [...weights.subarray(place * width, (place + 1) * width)]);
  }
  return of;
}

function rowOf(
  { traits, answer, weight = 1 }: Example,
  places: ReadonlyMap<string, number>,
  { answers, of }: Weights,
): Row {
  const given = new Float64Array(answers.length);
  const known = traits.filter((trait) => places.has(trait) || of.has(trait));
  for (const trait of known)
    of.get(trait)?.forEach((weight, at) => {
      given[at] = (given[at] ?? 0) + weight;
    });
  return {
    places: known.flatMap((trait) => places.get(trait) ?? []),
    answers: [answer].flat().map((one) => answers.indexOf(one)),
    given,
    met: known.length,
    weight,
  };
}

function learnFrom({ places, answers, given, met, weight: counts }: Row, table: Table): void {
  const { weights, squares, width, movable } = table;
  const scores = Float64Array.from(given);
  for (const place of places) {
    for (let at = 0; at < width; at += 1) scores[at] = (scores[at] ?? 0) + (weights[place * width + at] ?? 0);
  }
  const shares = sharesOf(scores, met);
  const right = Math.max(
    LEAST_SHARE,
    answers.reduce((sum, at) => sum + (shares[at] ?? 0), 0),
  );
  const errors = shares.map((share, at) => share - (answers.includes(at) ? share / right : 0));
  const scale = counts / Math.sqrt(met);
  for (const place of places) {
    for (const at of movable) {
      const index = place * width + at;
      const weight = weights[index] ?? 0;
      const gradient = (errors[at] ?? 0) * scale + L2 * weight;
      const square = (squares[index] ?? 0) + gradient * gradient;
      squares[index] = square;
      weights[index] = weight - (LEARNING_RATE * gradient) / Math.sqrt(square);
    }
  }
}

/**
 * Weighs examples of rare answers more, by the root of how much rarer they are: how many posts of a
 * kind were written says little of how much they teach.
 */
export function balanceExamples<One extends Example>(examples: readonly One[]): One[] {
  const counts = new Map<string, number>();
  for (const { answer } of examples) counts.set(String(answer), (counts.get(String(answer)) ?? 0) + 1);
  const mean = examples.length / Math.max(1, counts.size);
  return examples.map((example) => {
    return { ...example, weight: Math.sqrt(mean / (counts.get(String(example.answer)) ?? mean)) };
  });
}

/** Returns the traits that at least `fewest` examples have. */
function commonTraits(examples: readonly Pick<Example, 'traits'>[], fewest: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([trait]) => trait));
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** The same numbers from 0 to 1 in each run: a linear congruential generator with the constants of Numerical Recipes. */
function createRandom(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
