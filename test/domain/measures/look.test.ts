import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFair, LOOKS, lookAt, lookWindow } from '../../../src/domain/measures/look.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';

const HOUR_MS = 3_600_000;
const OUT = '2026-11-24T10:00:00.000Z';

describe('the look that is due', () => {
  it.each([
    [-HOUR_MS, null],
    [0, null],
    [HOUR_MS - 1, null],
    [HOUR_MS, 'hour'],
    [23 * HOUR_MS, 'hour'],
    [24 * HOUR_MS, 'day'],
    [100 * HOUR_MS, 'day'],
    [168 * HOUR_MS, 'week'],
    [336 * HOUR_MS - 1, 'week'],
    [336 * HOUR_MS, null],
  ])('%i ms after it went out: %s', (ageMs, look) => expect(lookAt(ageMs)).toBe(look));

  it('is the one in whose window the publication went out, at any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -HOUR_MS, max: 400 * HOUR_MS }), (ageMs) => {
        const now = momentAfter(OUT, ageMs);
        const due = LOOKS.filter((look) => {
          const { from, to } = lookWindow(look, now);
          return OUT > from && OUT <= to;
        });
        expect(due).toEqual([lookAt(ageMs) ?? []].flat());
      }),
    );
  });
});

it('figures stand beside others of their look until they are twice as old, and never pass for younger ones', () => {
  const ages = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 };
  for (const look of LOOKS) {
    expect([isFair(look, ages[look]), isFair(look, 2 * ages[look]), isFair(look, 2 * ages[look] + 1)]).toEqual([
      true,
      true,
      false,
    ]);
  }
});
