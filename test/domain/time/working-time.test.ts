import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../src/domain/handbook/vocabulary.ts';
import { WEEKDAYS } from '../../../src/domain/handbook/vocabulary.ts';
import type { WorkingTime } from '../../../src/domain/time/working-time.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../../../src/domain/time/working-time.ts';

const weekdays: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const timeZone = 'Europe/Madrid';
const townHall: WorkingTime = {
  timeZone,
  workingHours: [
    { weekdays: ['tuesday', 'thursday'], from: '16:30', to: '19:00' },
    { weekdays, from: '08:00', to: '15:00' },
  ],
  holidays: [{ date: '2026-12-08', name: 'Inmaculada' }],
};
const nightWatch: WorkingTime = {
  timeZone,
  workingHours: [{ weekdays: [...WEEKDAYS], from: '00:00', to: '06:00' }],
  holidays: [],
};

describe('working minutes between two moments', () => {
  it('are those after which the second comes, and none backwards', () => {
    const moment = fc
      .date({ min: new Date('2026-10-01'), max: new Date('2027-04-30'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 6_000 }),
        fc.constantFrom(townHall, nightWatch),
        (from, minutes, time) => {
          const to = addWorkingMinutes(from, minutes, time);
          expect(workingMinutesBetween(from, to, time)).toBeCloseTo(minutes, 6);
          if (to > from) expect(workingMinutesBetween(to, from, time)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hold no night, weekend or holiday', () => {
    const between = (from: string, to: string) => workingMinutesBetween(from, to, townHall);
    expect(between('2026-11-27T13:00:00.000Z', '2026-11-30T07:30:00.000Z')).toBe(90);
    expect(between('2026-12-07T14:00:00.000Z', '2026-12-09T07:00:00.000Z')).toBe(0);
    expect(between('2026-11-28T08:00:00.000Z', '2026-11-29T20:00:00.000Z')).toBe(0);
  });
});

describe('working minutes', () => {
  it.each([
    ['within the morning', '2026-11-25T09:00:00.000Z', 120, '2026-11-25T11:00:00.000Z'],
    ['from before the day begins', '2026-11-25T03:00:00.000Z', 60, '2026-11-25T08:00:00.000Z'],
    ['to the very end of a day', '2026-11-25T13:00:00.000Z', 60, '2026-11-25T14:00:00.000Z'],
    ['none, at the very end of a day', '2026-11-25T14:00:00.000Z', 0, '2026-11-25T14:00:00.000Z'],
    ['none, a second later', '2026-11-25T14:00:01.000Z', 0, '2026-11-26T07:00:00.000Z'],
    ['over the break to the afternoon', '2026-11-24T13:30:00.000Z', 60, '2026-11-24T16:00:00.000Z'],
    ['from within the break', '2026-11-24T14:30:00.000Z', 10, '2026-11-24T15:40:00.000Z'],
    ['over the night', '2026-11-25T13:00:00.000Z', 90, '2026-11-26T07:30:00.000Z'],
    ['over the weekend', '2026-11-27T13:00:00.000Z', 120, '2026-11-30T08:00:00.000Z'],
    ['from a Sunday', '2026-11-29T18:00:00.000Z', 30, '2026-11-30T07:30:00.000Z'],
    ['over a holiday', '2026-12-07T13:00:00.000Z', 120, '2026-12-09T08:00:00.000Z'],
    ['over the night on which clocks go back', '2026-10-23T12:00:00.000Z', 120, '2026-10-26T08:00:00.000Z'],
    ['over the night on which clocks go forward', '2027-03-26T13:00:00.000Z', 120, '2027-03-29T07:00:00.000Z'],
  ])('%s', (_, from, minutes, due) => {
    expect(addWorkingMinutes(from, minutes, townHall)).toBe(due);
  });

  it.each([
    ['an hour lived twice counts twice', '2026-10-24T22:00:00.000Z', 240, '2026-10-25T02:00:00.000Z'],
    ['that night is seven hours long', '2026-10-24T22:00:00.000Z', 421, '2026-10-25T23:01:00.000Z'],
    ['an hour left out does not count', '2027-03-27T23:00:00.000Z', 180, '2027-03-28T02:00:00.000Z'],
    ['that night is five hours long', '2027-03-27T23:00:00.000Z', 301, '2027-03-28T22:01:00.000Z'],
  ])('on duty at night: %s', (_, from, minutes, due) => {
    expect(addWorkingMinutes(from, minutes, nightWatch)).toBe(due);
  });

  it('count once where two rows overlap', () => {
    const [first, second] = [
      { weekdays, from: '08:00', to: '12:00' },
      { weekdays, from: '10:00', to: '11:00' },
    ];
    const overlapping = { ...townHall, workingHours: [second, first] };
    expect(addWorkingMinutes('2026-11-25T07:00:00.000Z', 241, overlapping)).toBe('2026-11-26T07:01:00.000Z');
  });

  it('are refused by a calendar that has none', () => {
    const never = { ...townHall, workingHours: [] };
    expect(() => addWorkingMinutes('2026-11-25T07:00:00.000Z', 1, never)).toThrow('without any working time');
  });
});

describe('for any start and any length', () => {
  const minute = fc.integer({ min: Date.UTC(2026, 9, 20), max: Date.UTC(2027, 3, 5) }).map(toMinute);
  const minutes = fc.integer({ min: 0, max: 900 });
  const time = fc.constantFrom(townHall, nightWatch);

  it('a later start or a longer time is never due sooner', () => {
    fc.assert(
      fc.property(minute, minute, minutes, minutes, time, (one, other, some, more, at) => {
        const early = addWorkingMinutes(iso(Math.min(one, other)), some, at);
        expect(early <= addWorkingMinutes(iso(Math.max(one, other)), some + more, at)).toBe(true);
      }),
    );
  });

  it('one part after another comes to the same as both at once', () => {
    fc.assert(
      fc.property(minute, minutes, minutes, time, (start, some, more, at) => {
        const between = addWorkingMinutes(iso(start), some, at);
        expect(addWorkingMinutes(between, more, at)).toBe(addWorkingMinutes(iso(start), some + more, at));
      }),
    );
  });

  it('as many minutes as asked for are worked until then, and the last of them just before', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 500 }), time, (start, asked, at) => {
        const due = Date.parse(addWorkingMinutes(iso(start), asked, at));
        let worked = 0;
        for (let now = start; now < due; now += 60_000) worked += isWorkedAt(now, at) ? 1 : 0;
        expect(worked).toBe(asked);
        expect(isWorkedAt(due - 60_000, at)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

function toMinute(at: number): number {
  return at - (at % 60_000);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
const shownDay = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' });

/** Read off the clock on the wall, minute by minute. */
function isWorkedAt(at: number, { workingHours, holidays }: WorkingTime): boolean {
  const [date, hour = ''] = shown.format(at).split(' ');
  const weekday = shownDay.format(at).toLowerCase();
  if (holidays.some((holiday) => holiday.date === date)) return false;
  return workingHours.some((row) => row.weekdays.some((day) => day === weekday) && row.from <= hour && hour < row.to);
}
