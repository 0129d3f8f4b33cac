import process from 'node:process';
import { expect, test } from 'vitest';
import { returnMemory } from '../../../src/app/lifecycle/return-memory.ts';
import type { WrittenWeights } from '../../../src/domain/learning/read-weights.ts';
import {
  addLayer,
  addLayerInSteps,
  readWeights,
  readWeightsInSteps,
} from '../../../src/domain/learning/read-weights.ts';
import type { Steps } from '../../../src/domain/learning/steps.ts';
import type { Weights } from '../../../src/domain/learning/weights.ts';
import { writeWeights, writeWeightsInSteps } from '../../../src/domain/learning/write-weights.ts';

const TRAITS = 5000;
const answers = ['complaint', 'question'];
const learned = {
  answers,
  weights: new Map(Array.from({ length: TRAITS }, (_, at) => [`word${at}`, [at / TRAITS, -0.5]])),
};
const written = writeWeights(learned);
const base = readWeights(written);

/** Runs long work; returns its result and its number of pauses. */
function paused<Result>(steps: Steps<Result>): { pauses: number; result: Result } {
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done === true) return { pauses, result: step.value };
  }
}

test.each([
  ['written', () => paused(writeWeightsInSteps(learned)), written],
  ['read', () => paused(readWeightsInSteps(written)), base],
  ['added to others', () => paused(addLayerInSteps(base, base)), addLayer(base, base)],
])('thousands of weights are %s with pauses, and come out the same', (_, run, same) => {
  const { pauses, result } = run();
  expect(pauses).toBeGreaterThanOrEqual(4);
  expect(result.answers).toEqual(same.answers);
  expect(rowsOf(result)).toEqual(rowsOf(same));
});

function rowsOf(weights: Weights | WrittenWeights) {
  return 'of' in weights ? [...weights.of] : Object.entries(weights.traits);
}

test('a layer is added to the weights that it corrects, and both stay as they were', () => {
  const layer = readWeights({ answers, traits: { word1: '100 0', new: '0 -25' } });
  const added = addLayer(base, layer);
  expect([...(added.of.get('word1') ?? [])]).toEqual([1, -0.5]);
  expect([...(added.of.get('new') ?? [])]).toEqual([0, -0.25]);
  expect(base.of.has('new')).toBe(false);
});

test('weights of twenty thousand traits take little more than their figures and a table of places', () => {
  const traits = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word${at}`, '1 2']));
  returnMemory();
  const before = process.memoryUsage().heapUsed;
  const read = readWeights({ answers, traits });
  returnMemory();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1.5 * 1_048_576);
  expect(read.of.get('word19999')).toEqual(Float32Array.of(0.01, 0.02));
});
