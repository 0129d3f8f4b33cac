import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { onShift } from '../../../src/domain/people/on-shift.ts';
import { shiftChanges } from '../../../src/domain/people/shift-changes.ts';
import type { RotaTime } from '../../../src/domain/people/worked-shifts.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aRotaTime, everyDay, TEAM } from '../../support/builders/cases/a-rota.ts';

const MINUTE_MS = 60_000;
// A Tuesday, eleven in the morning.
const NOW = '2026-11-24T10:00:00.000Z';

type Shift = [from: string, to: string, ...people: string[]];

function of(shifts: readonly Shift[], weekdays = everyDay): RotaTime {
  return {
    ...aRotaTime(),
    rota: {
      shifts: shifts.map(([from, to, ...people], index) => ({
        id: `s${index}`,
        weekdays,
        from,
        to,
        onHolidays: true,
        people,
      })),
    },
  };
}

/** Changes of that day and night, in Madrid's hours. */
const changesIn = (time: RotaTime, at = NOW) =>
  shiftChanges(TEAM, at, time)
    .filter(({ comesAt }) => comesAt > at)
    .map(({ leaving, coming, leavesAt, comesAt }) => ({ leaving, coming, leavesAt, comesAt }));

describe('a change of shift', () => {
  it('is when some leave and others come on, and not when people only come or only go', () => {
    const [first, ...others] = changesIn(aRotaTime());
    expect(first).toEqual({
      leaving: ['UDORA'],
      coming: ['UARNAU', 'ULLUC'],
      leavesAt: '2026-11-24T21:00:00.000Z',
      comesAt: '2026-11-24T21:00:00.000Z',
    });
    expect(others[0]).toMatchObject({ leaving: ['UARNAU', 'ULLUC'], coming: ['UDORA'] });
  });

  it('is one where shifts overlap, or leave some minutes free', () => {
    const overlapping = changesIn(
      of([
        ['08:00', '15:30', 'UANA'],
        ['15:00', '23:00', 'UBIEL'],
      ]),
    );
    expect(overlapping[0]).toEqual({
      leaving: ['UANA'],
      coming: ['UBIEL'],
      leavesAt: '2026-11-24T14:30:00.000Z',
      comesAt: '2026-11-24T14:00:00.000Z',
    });
    const apart = changesIn(
      of([
        ['08:00', '15:00', 'UANA'],
        ['15:20', '23:00', 'UBIEL'],
      ]),
    );
    expect(apart[0]).toMatchObject({ leavesAt: '2026-11-24T14:00:00.000Z', comesAt: '2026-11-24T14:20:00.000Z' });
  });

  it('spans the night or the weekend, after which others come on', () => {
    const [tuesday, friday] = [
      of([['08:00', '15:00', 'UANA']], ['tuesday']),
      of([['08:00', '15:00', 'UBIEL']], ['friday']),
    ];
    const shifts = [tuesday, friday].flatMap(({ rota }) => rota?.shifts ?? []);
    expect(changesIn({ ...tuesday, rota: { shifts } })[0]).toEqual({
      leaving: ['UANA'],
      coming: ['UBIEL'],
      leavesAt: '2026-11-24T14:00:00.000Z',
      comesAt: '2026-11-27T07:00:00.000Z',
    });
  });

  it('is none where the same people come back, and none without a rota', () => {
    expect(changesIn(of([['08:00', '15:00', 'UANA', 'UBIEL']]))).toEqual([]);
    expect(shiftChanges(TEAM, NOW, { holidays: [], timeZone: 'Europe/Madrid' })).toEqual([]);
  });
});

const anHour = fc
  .nat({ max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const someone = fc.constantFrom('UANA', 'UOSCAR', 'UBIEL', 'UBERTA', 'UDORA');
const aShift: fc.Arbitrary<Shift> = fc
  .tuple(anHour, anHour, fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }))
  .map(([from, to, people]) => [from, to, ...people]);
const someShifts = fc.array(aShift, { minLength: 1, maxLength: 3 });

describe('whatever the rota', () => {
  test.prop([someShifts, fc.integer({ min: -1_400, max: 1_400 })], { numRuns: 150 })(
    'a change is the same whenever it is looked at, so that nobody drafts it twice',
    (shifts, minutes) => {
      const time = of(shifts);
      const later = momentAfter(NOW, minutes * MINUTE_MS);
      const near = ({ comesAt }: { comesAt: string }) =>
        Math.abs(Date.parse(comesAt) - Date.parse(NOW)) < 12 * 3_600_000;
      expect(shiftChanges(TEAM, later, time).filter(near)).toEqual(shiftChanges(TEAM, NOW, time).filter(near));
    },
  );

  test.prop([someShifts], { numRuns: 150 })(
    'who leaves was there and who comes on is, and nobody is both',
    (shifts) => {
      const time = of(shifts);
      const there = (at: string) => onShift(TEAM, at, time).map(({ user }) => user);
      for (const { leaving, coming, leavesAt, comesAt, from, until } of shiftChanges(TEAM, NOW, time)) {
        if (Math.abs(Date.parse(comesAt) - Date.parse(NOW)) > 48 * 3_600_000) continue;
        expect(leaving.filter((user) => coming.includes(user))).toEqual([]);
        expect(there(momentAfter(leavesAt, -1)).some((user) => leaving.includes(user))).toBe(true);
        expect(there(comesAt).some((user) => coming.includes(user))).toBe(true);
        expect(from < leavesAt && comesAt < until).toBe(true);
      }
    },
  );
});
