import type { Feature } from './feature.ts';
import type { FigureRows } from './figure-rows.ts';

/** Weights of each feature for each answer: its row has one figure for each of `answers`. */
export type Weights = { answers: readonly string[]; of: FigureRows };

/** An answer and how likely it is, from 0 to 1; the shares of all answers add up to 1. */
export type Score = { answer: string; share: number };

/**
 * Returns the answers that the features favour, the most likely first. Null if fewer than
 * `fewestMet` words and neighbours of the text are known.
 */
export function scoresOf(features: readonly Feature[], { answers, of }: Weights, fewestMet = 1): Score[] | null {
  const { all } = of;
  const scores = new Float64Array(answers.length);
  let met = 0;
  let words = 0;
  for (const { name, match } of features) {
    const start = of.startOf(name);
    if (start === undefined) continue;
    met += 1;
    if (match.to > match.from) words += 1;
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (all[start + at] ?? 0);
  }
  if (words < fewestMet) return null;
  const shares = sharesOf(scores, met);
  return answers
    .map((answer, at): Score => ({ answer, share: shares[at] ?? 0 }))
    .sort((one, other) => other.share - one.share);
}

/** Scores as shares (softmax). Divided by the root of the traits met, so that a long text is not more certain than a short one. */
export function sharesOf(scores: Float64Array, met: number): number[] {
  const root = Math.sqrt(met);
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  most /= root;
  const shares: number[] = [];
  let sum = 0;
  for (const score of scores) {
    const share = Math.exp(score / root - most);
    shares.push(share);
    sum += share;
  }
  for (let at = 0; at < shares.length; at += 1) shares[at] = (shares[at] ?? 0) / sum;
  return shares;
}

/** The traits that spoke most for an answer against the mean of all, the strongest first. */
export function spokeFor(answer: string, features: readonly Feature[], weights: Weights, most: number): Feature[] {
  const place = weights.answers.indexOf(answer);
  return features
    .map((feature) => ({ trait: feature, weight: lead(weights.of.get(feature.name), place) }))
    .filter(({ trait, weight }) => weight > 0 && trait.match.to > trait.match.from)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ trait }) => trait);
}

/**
 * Returns how much each word of a text speaks for an answer against the mean of all: itself, its
 * beginning and its concepts. `words` is their number.
 */
export function leadsOfWords(
  answer: string,
  features: readonly Feature[],
  { answers, of }: Weights,
  words: number,
): Float64Array {
  const place = answers.indexOf(answer);
  const leads = new Float64Array(words);
  for (const { name, match } of features) {
    if (match.to - match.from === 1) leads[match.from] = (leads[match.from] ?? 0) + lead(of.get(name), place);
  }
  return leads;
}

function lead(weights: Float32Array | undefined, place: number): number {
  if (weights === undefined) return 0;
  return (weights[place] ?? 0) - weights.reduce((sum, one) => sum + one, 0) / weights.length;
}
