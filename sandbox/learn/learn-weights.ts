import { sharesOf } from '../../src/domain/learning/weights.ts';

/** A text as it is learned from: the names of its traits, and which answer a person gave. */
export type Example = { traits: readonly string[]; answer: string };

/** What was learned, as it is written down: for each trait one figure an answer. */
export type LearnedWeights = { answers: string[]; weights: Map<string, number[]> };

/** A trait that one or two texts alone have is an accident. */
const FEWEST_TEXTS = 3;
const EPOCHS = 30;
const LEARNING_RATE = 0.3;
/** Draws weights towards nothing, so that a word is not believed for one text. */
const L2 = 0.0008;

type Row = { places: readonly number[]; answer: number };
type Table = { weights: Float64Array; squares: Float64Array; width: number };

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan and Singer, 2011).
 * The same examples in the same order give the same weights. Traits of fewer than `fewest` examples are not learned.
 */
export function learnWeights(examples: readonly Example[], fewest = FEWEST_TEXTS): LearnedWeights {
  const answers = [...new Set(examples.map((one) => one.answer))].sort();
  const places = featureIndexes(examples, fewest);
  const width = answers.length;
  const table = {
    weights: new Float64Array(places.size * width),
    squares: new Float64Array(places.size * width).fill(1e-6),
    width,
  };
  const rows = examples.map(({ traits, answer }): Row => {
    return { places: traits.flatMap((trait) => places.get(trait) ?? []), answer: answers.indexOf(answer) };
  });
  const order = rows.map((_, at) => at);
  const random = createRandom();
  for (let round = 0; round < EPOCHS; round += 1) {
    shuffle(order, random);
    for (const at of order) learnFrom(rows[at] ?? { places: [], answer: 0 }, table);
  }
  const weightsOf = (place: number) => [...table.weights.subarray(place * width, (place + 1) * width)];
  return { answers, weights: new Map([...places].map(([trait, place]) => [trait, weightsOf(place)])) };
}

function learnFrom({ places, answer }: Row, { weights, squares, width }: Table): void {
  if (places.length === 0) return;
  const scores = new Float64Array(width);
  for (const place of places) {
    for (let at = 0; at < width; at += 1) scores[at] = (scores[at] ?? 0) + (weights[place * width + at] ?? 0);
  }
  const shares = sharesOf(scores, places.length);
  const scale = 1 / Math.sqrt(places.length);
  for (const place of places) {
    for (let at = 0; at < width; at += 1) {
      const index = place * width + at;
      const weight = weights[index] ?? 0;
      const gradient = ((shares[at] ?? 0) - (at === answer ? 1 : 0)) * scale + L2 * weight;
      const square = (squares[index] ?? 0) + gradient * gradient;
      squares[index] = square;
      weights[index] = weight - (LEARNING_RATE * gradient) / Math.sqrt(square);
    }
  }
}

function featureIndexes(examples: readonly Example[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([trait]) => trait);
  return new Map(kept.sort().map((trait, place) => [trait, place]));
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
