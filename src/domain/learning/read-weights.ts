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
  const entries = Object.entries(traits);
  const rowOf = rowsOf(entries.length, answers.length);
  for (const [turn, [trait, figures]] of entries.entries()) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    const row = rowOf(turn);
    for (const [at, figure] of figures.split(' ').entries()) row[at] = Number(figure) / 100;
    of.set(trait, row);
  }
  return { answers, of };
}

/** Returns the rows of one array: tens of thousands of arrays of their own take thrice the memory. */
function rowsOf(count: number, width: number): (number: number) => Float32Array {
  const all = new Float32Array(count * width);
  return (number) => all.subarray(number * width, (number + 1) * width);
}

/** Adds what was learned on top of weights, trait by trait; both name the same answers in the same order. */
export function addLayer(base: Weights, layer: Weights): Weights {
  return atOnce(addLayerInSteps(base, layer));
}

/** Returns what `addLayer` does, with pauses. */
export function* addLayerInSteps({ answers, of }: Weights, layer: Weights): Steps<Weights> {
  const added = new Map(of);
  const rowOf = rowsOf(layer.of.size, answers.length);
  let turn = 0;
  for (const [trait, figures] of layer.of) {
    if (turn % TRAITS_BETWEEN_PAUSES === 0) yield;
    const base = of.get(trait);
    const row = rowOf(turn);
    for (let at = 0; at < row.length; at += 1) row[at] = (base?.[at] ?? 0) + (figures[at] ?? 0);
    added.set(trait, row);
    turn += 1;
  }
  return { answers, of: added };
}
