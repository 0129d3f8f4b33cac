import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasLeftShift,
  lastShiftChange,
  nextOnShift,
  onShift,
  shiftEndOf,
  shiftsAhead,
} from '../../../src/domain/people/on-shift.ts';
import type { RotaTime } from '../../../src/domain/people/worked-shifts.ts';
import { aRotaTime, everyDay, TEAM } from '../../support/builders/cases/a-rota.ts';

const usersAt = (at: string, time: RotaTime = aRotaTime()) => onShift(TEAM, at, time).map(({ user }) => user);

describe('on shift is', () => {
  it.each([
    ['whoever works in the morning, beside who stands by', '2026-11-24T09:00:00.000Z', ['UANA', 'UBIEL', 'UDORA']],
    ['nobody of the morning a second before it', '2026-11-24T06:59:59.999Z', ['UDORA']],
    ['nobody of it at its end', '2026-11-24T14:00:00.000Z', ['UDORA']],
    ['the group of the night, before midnight', '2026-11-24T22:30:00.000Z', ['UARNAU', 'ULLUC']],
    ['and after it', '2026-11-25T04:59:59.999Z', ['UARNAU', 'ULLUC']],
    ['not the office on a Saturday', '2026-11-28T09:00:00.000Z', ['UDORA']],
    ['not the office on a holiday, but who works on holidays', '2026-12-08T09:00:00.000Z', ['UDORA']],
  ])('%s', (_, at, users) => {
    expect(usersAt(at)).toEqual(users);
  });

  it('everybody, always, where there is no rota', () => {
    const never = { holidays: [], timeZone: 'Europe/Madrid' };
    expect(usersAt('2026-12-25T03:00:00.000Z', never)).toHaveLength(TEAM.length);
    expect(shiftEndOf('UANA', TEAM, '2026-11-24T09:00:00.000Z', never)).toBeNull();
    expect(
      hasLeftShift('UANA', TEAM, '2026-11-24T09:00:00.000Z', { now: '2027-11-24T09:00:00.000Z', time: never }),
    ).toBe(false);
  });

  it('nobody whom the team does not have', () => {
    const time = aRotaTime({
      shifts: [{ id: 'all', weekdays: everyDay, from: '08:00', to: '08:00', people: ['UNIL', 'SNONE'] }],
    });
    expect(usersAt('2026-11-24T09:00:00.000Z', time)).toEqual([]);
  });
});

describe('who is away', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const away = (who: string, from = '2026-11-24', to = from) => ({ who, from, to });

  it('is replaced by their deputy from the first day to the last', () => {
    const time = aRotaTime({ absences: [away('UANA', '2026-11-24', '2026-11-25')] });
    expect(usersAt('2026-11-23T09:00:00.000Z', time)).toContain('UANA');
    expect(usersAt(at, time)).toEqual(['UOSCAR', 'UBIEL', 'UDORA']);
    expect(usersAt('2026-11-25T09:00:00.000Z', time)).toContain('UOSCAR');
    expect(usersAt('2026-11-26T09:00:00.000Z', time)).toContain('UANA');
  });

  it('by the deputy of the deputy when that one is away too', () => {
    expect(usersAt(at, aRotaTime({ absences: [away('UANA'), away('UOSCAR')] }))).toEqual(['UBIEL', 'UBERTA', 'UDORA']);
  });

  it('by nobody when no deputy is left, or deputies go in a circle', () => {
    expect(usersAt(at, aRotaTime({ absences: ['UANA', 'UOSCAR', 'UBERTA'].map((who) => away(who)) }))).toEqual([
      'UBIEL',
      'UDORA',
    ]);
    const circle = {
      deputies: [
        { of: 'UANA', deputy: 'UOSCAR' },
        { of: 'UOSCAR', deputy: 'UANA' },
      ],
    };
    const time = aRotaTime({ ...circle, absences: [away('UANA'), away('UOSCAR')] });
    expect(usersAt(at, time)).toEqual(['UBIEL', 'UDORA']);
  });

  it('for the night that begins on that day, also after midnight, and not for the one before', () => {
    const time = aRotaTime({ absences: [away('UARNAU')] });
    expect(usersAt('2026-11-24T02:00:00.000Z', time)).toEqual(['UARNAU', 'ULLUC']);
    expect(usersAt('2026-11-25T02:00:00.000Z', time)).toEqual(['ULLUC']);
  });
});

describe('a shift ends', () => {
  it.each([
    ['at its hour', 'UANA', '2026-11-24T09:00:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['on the morning after', 'ULLUC', '2026-11-24T22:30:00.000Z', '2026-11-25T05:00:00.000Z'],
    ['for nobody who is not on shift', 'UANA', '2026-11-24T20:00:00.000Z', null],
  ])('%s', (_, user, at, end) => {
    expect(shiftEndOf(user, TEAM, at, aRotaTime())).toBe(end);
  });

  it('with the last of those that follow each other without a pause', () => {
    const people = ['UDORA'];
    const time = aRotaTime({
      shifts: [
        { id: 'one', weekdays: ['tuesday'], from: '08:00', to: '15:00', people },
        { id: 'two', weekdays: ['tuesday'], from: '15:00', to: '23:00', people },
      ],
    });
    expect(shiftEndOf('UDORA', TEAM, '2026-11-24T09:00:00.000Z', time)).toBe('2026-11-24T22:00:00.000Z');
    const always = aRotaTime({
      shifts: [{ id: 'all', weekdays: everyDay, from: '08:00', to: '08:00', onHolidays: true, people }],
    });
    expect(shiftEndOf('UDORA', TEAM, '2026-11-24T09:00:00.000Z', always)).toBeNull();
    expect(
      hasLeftShift('UDORA', TEAM, '2026-11-01T09:00:00.000Z', { now: '2026-11-24T07:00:00.000Z', time: always }),
    ).toBe(false);
  });
});

describe('somebody has left their shift', () => {
  const left = (since: string, now: string, time = aRotaTime()) => hasLeftShift('UANA', TEAM, since, { now, time });

  it('once it is over, not while it lasts, not while the next one does', () => {
    expect(left('2026-11-24T09:00:00.000Z', '2026-11-24T13:59:59.999Z')).toBe(false);
    expect(left('2026-11-24T09:00:00.000Z', '2026-11-24T14:00:00.000Z')).toBe(true);
    expect(left('2026-11-24T09:00:00.000Z', '2026-11-25T08:00:00.000Z')).toBe(false);
  });

  it('not when they took it on after their shift, until the next one ends', () => {
    expect(left('2026-11-24T15:00:00.000Z', '2026-11-25T06:00:00.000Z')).toBe(false);
    expect(left('2026-11-24T15:00:00.000Z', '2026-11-25T14:00:00.000Z')).toBe(true);
  });

  it('also when the bot stood still for a month meanwhile', () => {
    expect(left('2026-10-24T09:00:00.000Z', '2026-11-24T15:00:00.000Z')).toBe(true);
  });

  it('when the shift that they went home from ends', () => {
    const ill = aRotaTime({ absences: [{ who: 'UANA', from: '2026-11-24', to: '2026-11-24' }] });
    expect(left('2026-11-24T08:00:00.000Z', '2026-11-24T12:00:00.000Z', ill)).toBe(false);
    expect(left('2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z', ill)).toBe(true);
  });

  it('never when the rota does not know them', () => {
    const now = '2026-12-24T15:00:00.000Z';
    expect(hasLeftShift('UPAU', TEAM, '2026-11-24T09:00:00.000Z', { now, time: aRotaTime() })).toBe(false);
  });
});

describe('who comes next', () => {
  const approves = ({ roles }: { roles: readonly string[] }) => roles.includes('approver');
  const next = (after: string, time = aRotaTime()) => {
    const found = nextOnShift(approves, TEAM, after, time);
    return found === null ? null : `${found.people.map(({ user }) => user)} ${found.at}`;
  };

  it('is told with the hour, over a weekend and over a holiday', () => {
    expect(next('2026-11-24T15:00:00.000Z')).toBe('UBIEL 2026-11-25T07:00:00.000Z');
    expect(next('2026-11-27T15:00:00.000Z')).toBe('UBIEL 2026-11-30T07:00:00.000Z');
    expect(next('2026-12-07T15:00:00.000Z')).toBe('UBIEL 2026-12-09T07:00:00.000Z');
  });

  it('may be a deputy, and is nobody when the rota does not know of any', () => {
    const absences = [{ who: 'UBIEL', from: '2026-11-25', to: '2026-12-31' }];
    expect(
      next('2026-11-24T15:00:00.000Z', aRotaTime({ absences, deputies: [{ of: 'UBIEL', deputy: 'UBERTA' }] })),
    ).toBe('UBERTA 2026-11-25T07:00:00.000Z');
    expect(next('2026-11-24T15:00:00.000Z', aRotaTime({ absences }))).toBeNull();
    expect(next('2026-11-24T15:00:00.000Z', { holidays: [], timeZone: 'Europe/Madrid' })).toBeNull();
  });

  it('and shifts changed last at the last of their beginnings and ends', () => {
    expect(lastShiftChange('2026-11-24T13:59:00.000Z', aRotaTime())).toBe('2026-11-24T07:00:00.000Z');
    expect(lastShiftChange('2026-11-24T14:00:00.000Z', aRotaTime())).toBe('2026-11-24T14:00:00.000Z');
    expect(lastShiftChange('2026-11-24T14:00:00.000Z', { holidays: [], timeZone: 'Europe/Madrid' })).toBeNull();
  });
});

describe('on the nights on which clocks change', () => {
  const night = (from: string, to: string, next: string) =>
    aRotaTime({
      shifts: [
        { id: 'late', weekdays: everyDay, from, to, people: ['UANA'] },
        { id: 'early', weekdays: everyDay, from: to, to: next, people: ['UBIEL'] },
      ],
    });

  it.each([
    [
      'an hour that comes twice is lived once by each: they change at the first',
      '2026-10-25T00:29:59.999Z',
      '02:30',
      ['UANA'],
    ],
    ['and the second belongs to who came', '2026-10-25T00:30:00.000Z', '02:30', ['UBIEL']],
    ['as does the hour that comes again', '2026-10-25T01:30:00.000Z', '02:30', ['UBIEL']],
    ['an hour that is left out is the moment of the change', '2027-03-28T00:59:59.999Z', '02:30', ['UANA']],
    ['from which on the other is there', '2027-03-28T01:00:00.000Z', '02:30', ['UBIEL']],
  ])('%s', (_, at, change, users) => {
    expect(usersAt(at, night('22:00', change, '06:00'))).toEqual(users);
  });

  it('an autumn night is an hour longer, a spring night an hour shorter', () => {
    expect(shiftEndOf('ULLUC', TEAM, '2026-10-24T20:00:00.000Z', aRotaTime())).toBe('2026-10-25T05:00:00.000Z');
    expect(shiftEndOf('ULLUC', TEAM, '2027-03-27T21:00:00.000Z', aRotaTime())).toBe('2027-03-28T04:00:00.000Z');
  });

  it('a shift of which the night leaves out every minute is none', () => {
    const time = aRotaTime({
      shifts: [{ id: 'lost', weekdays: everyDay, from: '02:00', to: '03:00', people: ['UANA'] }],
    });
    expect(usersAt('2027-03-28T01:00:00.000Z', time)).toEqual([]);
    expect(usersAt('2027-03-29T00:30:00.000Z', time)).toEqual(['UANA']);
  });

  const hour = fc.integer({ min: 0, max: 23 }).map((value) => `${String(value).padStart(2, '0')}:00`);
  const half = fc.integer({ min: 0, max: 95 });
  property.prop([hour, hour, fc.constantFrom('2026-10-24T12:00:00.000Z', '2027-03-27T12:00:00.000Z'), half])(
    'whoever hands over to the other, one of the two is there at every moment, and only one',
    (from, to, start, halves) => {
      fc.pre(from !== to);
      const at = new Date(Date.parse(start) + halves * 1_800_000).toISOString();
      expect(usersAt(at, night(from, to, from))).toHaveLength(1);
    },
  );
});

describe('the shifts that are ahead of somebody', () => {
  const AHEAD = '2026-11-24T09:00:00.000Z';

  it('begin with the one that is running, and leave out days of absence, which are the deputy’s', () => {
    const time = aRotaTime({ absences: [{ who: 'UANA', from: '2026-11-25', to: '2026-11-26' }] });
    expect(shiftsAhead('UANA', TEAM, AHEAD, time).slice(0, 2)).toEqual([
      { from: '2026-11-24T07:00:00.000Z', to: '2026-11-24T14:00:00.000Z' },
      { from: '2026-11-27T07:00:00.000Z', to: '2026-11-27T14:00:00.000Z' },
    ]);
    expect(shiftsAhead('UOSCAR', TEAM, AHEAD, time)).toEqual([
      { from: '2026-11-25T07:00:00.000Z', to: '2026-11-25T14:00:00.000Z' },
      { from: '2026-11-26T07:00:00.000Z', to: '2026-11-26T14:00:00.000Z' },
    ]);
  });

  it('are those of one’s group too; none where there is no rota', () => {
    expect(shiftsAhead('UARNAU', TEAM, AHEAD, aRotaTime())[0]).toEqual({
      from: '2026-11-24T21:00:00.000Z',
      to: '2026-11-25T05:00:00.000Z',
    });
    expect(shiftsAhead('UANA', TEAM, AHEAD, { holidays: [], timeZone: 'Europe/Madrid' })).toEqual([]);
  });
});
