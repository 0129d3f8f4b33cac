import type { LearnedWeights } from './learn-weights.ts';
import type { Weights } from './weights.ts';

/** As weights stand in a file: a trait's figures in hundredths, in the order of `answers`, with a space between. */
export type WrittenWeights = { answers: string[]; traits: Record<string, string> };

/** What moves no score by more than this is left out of the file. */
const LEAST_HUNDREDTHS = 5;

export function readWeights({ answers, traits }: WrittenWeights): Weights {
  const of = Object.entries(traits).map(
    ([trait, figures]) => [trait, Float32Array.from(figures.split(' '), (figure) => Number(figure) / 100)] as const,
  );
  return { answers, of: new Map(of) };
}

export function writeWeights({ answers, weights }: LearnedWeights): WrittenWeights {
  const rounded = [...weights].map(
    ([trait, figures]) => [trait, figures.map((figure) => Math.round(figure * 100))] as const,
  );
  const telling = rounded.filter(([, figures]) => figures.some((figure) => Math.abs(figure) >= LEAST_HUNDREDTHS));
  return { answers, traits: Object.fromEntries(telling.map(([trait, figures]) => [trait, figures.join(' ')])) };
}
