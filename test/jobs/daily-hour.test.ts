import { expect, it } from 'vitest';
import { dueDailyDate } from '../../src/jobs/daily-hour.ts';

const timeZone = 'Europe/Madrid';

it.each([
  ['before the hour', '08:00', '2026-11-24T06:59:59.999Z', '2026-11-23', null],
  ['at the hour', '08:00', '2026-11-24T07:00:00.000Z', '2026-11-23', '2026-11-24'],
  ['hours later, nothing posted', '08:00', '2026-11-24T20:00:00.000Z', '2026-11-23', '2026-11-24'],
  ['hours later, posted', '08:00', '2026-11-24T20:00:00.000Z', '2026-11-24', null],
  ['never posted before', '08:00', '2026-11-24T07:30:00.000Z', null, '2026-11-24'],
  ['days missed: one, not many', '08:00', '2026-11-24T07:30:00.000Z', '2026-11-20', '2026-11-24'],
  ['the clock was set back over midnight', '00:00', '2026-11-23T22:59:00.000Z', '2026-11-24', null],
  ['midnight there, not in UTC', '00:00', '2026-11-23T23:00:00.000Z', '2026-11-23', '2026-11-24'],
  ['spring: before the hour left out', '02:30', '2027-03-28T00:59:59.999Z', '2027-03-27', null],
  ['spring: when it is left out', '02:30', '2027-03-28T01:00:00.000Z', '2027-03-27', '2027-03-28'],
  ['spring: once', '02:30', '2027-03-28T01:30:00.000Z', '2027-03-28', null],
  ['autumn: before the first 02:30', '02:30', '2026-10-25T00:29:59.999Z', '2026-10-24', null],
  ['autumn: the first 02:30', '02:30', '2026-10-25T00:30:00.000Z', '2026-10-24', '2026-10-25'],
  ['autumn: the second 02:30', '02:30', '2026-10-25T01:30:00.000Z', '2026-10-25', null],
  ['autumn: the second 02:00, the first 02:30 missed', '02:30', '2026-10-25T01:00:00.000Z', '2026-10-24', '2026-10-25'],
])('%s', (_, at, now, lastDate, due) => {
  expect(dueDailyDate(now, { at, timeZone }, lastDate)).toBe(due);
});

it.each([
  ['2026-03-26', '02:30'],
  ['2026-10-22', '02:30'],
  ['2026-10-22', '00:00'],
  ['2027-03-25', '23:55'],
])('frequent ticks lead to one turn a day, from %s at %s', (from, at) => {
  const dates: string[] = [];
  for (let minute = 0; minute < 6 * 24 * 60; minute += 5) {
    const now = new Date(Date.parse(`${from}T12:00:00Z`) + minute * 60_000).toISOString();
    const due = dueDailyDate(now, { at, timeZone }, dates.at(-1) ?? from);
    if (due !== null) dates.push(due);
  }
  const expected = Array.from({ length: dates.length }, (_, day) =>
    new Date(Date.parse(from) + (day + 1) * 86_400_000).toISOString().slice(0, 10),
  );
  expect(dates).toEqual(expected);
  expect(dates.length).toBeGreaterThanOrEqual(5);
});
