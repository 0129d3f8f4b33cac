import type { LearnedWeights } from './learn-weights.ts';
import type { WrittenWeights } from './read-weights.ts';
import type { Steps } from './steps.ts';
import { atOnce, TRAITS_BETWEEN_PAUSES } from './steps.ts';

/** Least figure that a trait needs for one answer to be written to the file. */
const LEAST_HUNDREDTHS = 5;

/** Returns learned weights as they stand in a file. */
export function writeWeights(learned: LearnedWeights): WrittenWeights {
  return atOnce(writeWeightsInSteps(learned));
}

/** Returns what `writeWeights` does, with pauses. */
export function* writeWeightsInSteps({ answers, weights }: LearnedWeights): Steps<WrittenWeights> {
  const telling: [trait: string, figures: string][] = [];
  let turn = 0;
  for (const [trait, figures] of weights) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    turn += 1;
    const rounded = figures.map((figure) => Math.round(figure * 100));
    if (rounded.some((figure) => Math.abs(figure) >= LEAST_HUNDREDTHS)) telling.push([trait, rounded.join(' ')]);
  }
  return { answers, traits: Object.fromEntries(telling) };
}
