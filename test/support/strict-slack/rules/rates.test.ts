import { expect, it } from 'vitest';
import type { Tier } from './published-methods.ts';
import { createRates } from './rates.ts';

/** Calls that are taken of so many, one after another at this distance. */
function taken(tier: Tier, calls: number, everyMs: number): number {
  let now = 1_000_000;
  const rates = createRates(() => now);
  const answers = Array.from({ length: calls }, () => {
    const wait = rates.admit('x', tier);
    now += everyMs;
    return wait;
  });
  return answers.filter((wait) => wait === null).length;
}

it.each<[tier: Tier, calls: number, everyMs: number, most: number]>([
  [2, 30, 1, 20],
  [3, 60, 1, 50],
  [4, 120, 1, 100],
  ['a_second', 30, 1, 10],
  ['a_second', 60, 1_000, 60],
  ['special', 500, 0, 500],
])('takes of tier %s, of %i calls every %i ms, %i', (tier, calls, everyMs, most) => {
  expect(taken(tier, calls, everyMs)).toBe(most);
});

it('says how long to wait, and counts each method apart', () => {
  let now = 0;
  const rates = createRates(() => now);
  rates.hold('x', 2);
  expect([rates.admit('x', 4), rates.admit('y', 4)]).toEqual([2, null]);
  now = 2_000;
  expect(rates.admit('x', 4)).toBeNull();
});
