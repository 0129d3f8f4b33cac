import type { Steps } from './steps.ts';
import { atOnce, TRAITS_BETWEEN_PAUSES } from './steps.ts';
import type { Weights } from './weights.ts';

/** As weights stand in a file: a trait's figures in hundredths, in the order of `answers`, with a space between. */
export type WrittenWeights = { answers: readonly string[]; traits: Record<string, string> };

export function readWeights(written: WrittenWeights): Weights {
  return atOnce(readWeightsInSteps(written));
}

/** Returns what `readWeights` does, with pauses. */
export function* readWeightsInSteps({ answers, traits }: WrittenWeights): Steps<Weights> {
  const of = new Map<string, Float32Array>();
  for (const [turn, [trait, figures]] of Object.entries(traits).entries()) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    of.set(
      trait,
      Float32Array.from(figures.split(' '), (figure) => Number(figure) / 100),
    );
  }
  return { answers, of };
}

/** Adds what was learned on top of weights, trait by trait; both name the same answers in the same order. */
export function addLayer(base: Weights, layer: Weights): Weights {
  return atOnce(addLayerInSteps(base, layer));
}

/** Returns what `addLayer` does, with pauses. */
export function* addLayerInSteps({ answers, of }: Weights, layer: Weights): Steps<Weights> {
  const added = new Map(of);
  let turn = 0;
  for (const [trait, figures] of layer.of) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    turn += 1;
    const base = of.get(trait);
    added.set(trait, base === undefined ? figures : base.map((figure, at) => figure + (figures[at] ?? 0)));
  }
  return { answers, of: added };
}
