import { roomForRows } from './figure-rows.ts';
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
  const entries = Object.entries(traits);
  const of = roomForRows(answers.length, entries.length);
  for (const [turn, [trait, figures]] of entries.entries()) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    const row = of.begin(trait);
    for (const [at, figure] of figures.split(' ').entries()) row[at] = Number(figure) / 100;
  }
  return { answers, of };
}

/** Adds what was learned on top of weights, trait by trait; both name the same answers in the same order. */
export function addLayer(base: Weights, layer: Weights): Weights {
  return atOnce(addLayerInSteps(base, layer));
}

/** Returns what `addLayer` does, with pauses. */
export function* addLayerInSteps({ answers, of }: Weights, layer: Weights): Steps<Weights> {
  let fresh = 0;
  for (const [trait] of layer.of) if (!of.has(trait)) fresh += 1;
  const added = roomForRows(answers.length, of.size + fresh);
  let turn = 0;
  for (const rows of [of, layer.of]) {
    for (const [trait, figures] of rows) {
      if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
      const row = added.begin(trait);
      for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (figures[at] ?? 0);
      turn += 1;
    }
  }
  return { answers, of: added };
}
