import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';

it('adds milliseconds to a moment, across the end of a year and the change of a clock', () => {
  expect(momentAfter('2026-12-31T23:59:59.500Z', 500)).toBe('2027-01-01T00:00:00.000Z');
  expect(momentAfter('2026-10-25T00:30:00.000Z', 3_600_000)).toBe('2026-10-25T01:30:00.000Z');
});

it('goes back by what it went forward', () => {
  const moment = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') });
  fc.assert(
    fc.property(moment, fc.integer({ min: -1e12, max: 1e12 }), (date, ms) => {
      const there = momentAfter(date.toISOString(), ms);
      expect(Date.parse(there) - date.getTime()).toBe(ms);
      expect(momentAfter(there, -ms)).toBe(date.toISOString());
    }),
  );
});
