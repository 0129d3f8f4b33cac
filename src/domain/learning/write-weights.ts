import type { LearnedWeights } from './learn-weights.ts';
import type { WrittenWeights } from './read-weights.ts';

/** Least figure that a trait needs for one answer to be written to the file. */
const LEAST_HUNDREDTHS = 5;

/** Returns learned weights as they stand in a file. */
export function writeWeights({ answers, weights }: LearnedWeights): WrittenWeights {
  const rounded = [...weights].map(
    ([trait, figures]) => [trait, figures.map((figure) => Math.round(figure * 100))] as const,
  );
  const telling = rounded.filter(([, figures]) => figures.some((figure) => Math.abs(figure) >= LEAST_HUNDREDTHS));
  return { answers, traits: Object.fromEntries(telling.map(([trait, figures]) => [trait, figures.join(' ')])) };
}
