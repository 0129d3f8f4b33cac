import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceededBy, logOddsOf, shareOf } from '../../../../sandbox/learn/ordinary/tail.ts';

/** Log-odds of `count` texts whose tail is exponential, at the middle of their ranks: no chance in it. */
function aTail(count: number, scale: number): number[] {
  return Array.from({ length: count }, (_, at) => -5 + scale * Math.log(count / (at + 0.5)));
}

describe('a threshold by the shape of the tail', () => {
  it('is exceeded by about as many texts as it was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 5_000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (count, scale) => {
          const odds = aTail(count, scale);
          for (const most of [5, 15, 60]) {
            const from = exceededBy(most, odds);
            const over = odds.filter((one) => one >= from).length;
            expect(over).toBeGreaterThanOrEqual(most * 0.8 - 1);
            expect(over).toBeLessThanOrEqual(most * 1.2 + 1);
          }
        },
      ),
    );
  });

  it('hardly moves when a few texts more are like a call, where the rank of a text moves far', () => {
    const odds = aTail(3_000, 1);
    const more = [...odds, 3, 3, 3];
    const moved = Math.abs(exceededBy(5, more) - exceededBy(5, odds));
    const byRank = (all: number[]) => all.toSorted((one, other) => other - one)[5] ?? 0;
    expect(Math.abs(byRank(more) - byRank(odds))).toBeGreaterThan(2 * moved);
  });

  it('is as little as can be where fewer texts are there than may exceed it', () => {
    expect(shareOf(exceededBy(10, [0, 1, 2]))).toBe(0);
    expect(shareOf(exceededBy(10, []))).toBe(0);
  });

  it('is never reached where none may exceed it', () => {
    expect(shareOf(exceededBy(0, [0, 1, 2]))).toBe(1);
  });

  it('reads shares of nothing and of all', () => {
    for (const share of [0, 0.25, 1]) expect(shareOf(logOddsOf(share))).toBeCloseTo(share, 6);
  });
});
