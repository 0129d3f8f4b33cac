import { expect, it } from 'vitest';
import { instantAt } from '../../../src/domain/time/instant-at.ts';

it.each([
  ['an ordinary hour in winter', '2026-11-24', '09:00', 'Europe/Madrid', '2026-11-24T08:00:00.000Z'],
  ['an ordinary hour in summer', '2026-07-01', '09:00', 'Europe/Madrid', '2026-07-01T07:00:00.000Z'],
  ['the first of an hour that comes twice', '2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30:00.000Z'],
  ['the hour after it', '2026-10-25', '03:00', 'Europe/Madrid', '2026-10-25T02:00:00.000Z'],
  ['midnight of that night', '2026-10-25', '00:00', 'Europe/Madrid', '2026-10-24T22:00:00.000Z'],
  ['the minute before an hour is left out', '2027-03-28', '01:59', 'Europe/Madrid', '2027-03-28T00:59:00.000Z'],
  ['an hour that is left out', '2027-03-28', '02:30', 'Europe/Madrid', '2027-03-28T01:00:00.000Z'],
  ['the first hour after it', '2027-03-28', '03:00', 'Europe/Madrid', '2027-03-28T01:00:00.000Z'],
  ['a midnight that is left out', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['the Canary Islands', '2027-03-28', '01:30', 'Atlantic/Canary', '2027-03-28T01:00:00.000Z'],
  ['a change of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ['far ahead of UTC', '2026-11-24', '00:30', 'Pacific/Kiritimati', '2026-11-23T10:30:00.000Z'],
])('finds %s', (_, date, hour, timeZone, expected) => {
  expect(new Date(instantAt(date, hour, timeZone)).toISOString()).toBe(expected);
});
