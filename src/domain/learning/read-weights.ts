import type { Weights } from './weights.ts';

/** As weights stand in a file: a trait's figures in hundredths, in the order of `answers`, with a space between. */
export type WrittenWeights = { answers: string[]; traits: Record<string, string> };

export function readWeights({ answers, traits }: WrittenWeights): Weights {
  const of = Object.entries(traits).map(
    ([trait, figures]) => [trait, Float32Array.from(figures.split(' '), (figure) => Number(figure) / 100)] as const,
  );
  return { answers, of: new Map(of) };
}
