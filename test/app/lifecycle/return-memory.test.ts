import process from 'node:process';
import { expect, test } from 'vitest';
import { returnMemory } from '../../../src/app/lifecycle/return-memory.ts';

const MB = 1_048_576;

test('what nobody holds any more goes back to the system', () => {
  const held = [Array.from({ length: 8_000_000 }, (_, at) => at / 3)];
  const full = process.memoryUsage().heapTotal;
  held.pop();
  returnMemory();
  expect(process.memoryUsage().heapTotal).toBeLessThan(full - 50 * MB);
});
