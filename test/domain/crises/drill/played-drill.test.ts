import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { drillTime } from '../../../../src/domain/crises/drill/played-drill.ts';

const BEGAN = Date.parse('2026-11-24T17:00:00.000Z');
const iso = (ms: number) => new Date(BEGAN + ms).toISOString();
const changes = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 600_000 }), speed: fc.constantFrom(0, 1, 2, 5, 20) }),
  { maxLength: 8 },
);

test.prop([fc.constantFrom(1, 20), changes, fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 2 })])(
  'the drill’s clock never goes back, stands still in a pause, and else runs at its speed',
  (speed, asked, moments) => {
    let at = 0;
    const paces = asked.map((change) => {
      at += change.after;
      return { at: iso(at), speed: change.speed };
    });
    const read = (ms: number) => Date.parse(drillTime({ beganAt: iso(0), speed, paces }, iso(ms)));
    const times = moments.toSorted((one, other) => one - other).map(read);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const ends = [...paces.slice(1).map((one) => Date.parse(one.at) - BEGAN), at + 1_000];
    for (const [index, { at: from, speed: pace }] of paces.entries()) {
      const start = Date.parse(from) - BEGAN;
      expect(read(ends[index] ?? start) - read(start)).toBe(((ends[index] ?? start) - start) * pace);
    }
  },
);
