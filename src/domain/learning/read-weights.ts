import type { Weights } from './weights.ts';

/** As weights stand in a file: a trait's figures in hundredths, in the order of `answers`, with a space between. */
export type WrittenWeights = { answers: readonly string[]; traits: Record<string, string> };

export function readWeights({ answers, traits }: WrittenWeights): Weights {
  const of = Object.entries(traits).map(
    ([trait, figures]) => [trait, Float32Array.from(figures.split(' '), (figure) => Number(figure) / 100)] as const,
  );
  return { answers, of: new Map(of) };
}

/** Adds what was learned on top of weights, trait by trait; both name the same answers in the same order. */
export function addLayer({ answers, of }: Weights, layer: Weights): Weights {
  const added = new Map(of);
  for (const [trait, figures] of layer.of) {
    const base = of.get(trait);
    added.set(trait, base === undefined ? figures : base.map((figure, at) => figure + (figures[at] ?? 0)));
  }
  return { answers, of: added };
}
