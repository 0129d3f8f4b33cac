import { expect, it } from 'vitest';
import { isReadInPrivate, stillReads } from '../../../src/domain/people/private-readers.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import type { RotaTime } from '../../../src/domain/people/worked-shifts.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const person = (user: string): TeamPerson => ({ team: 'T1', user, roles: ['writer'], entries: [user] });
const team = [person('UANA'), person('UBIEL')];
const without: RotaTime = { holidays: [], timeZone: 'Europe/Madrid', rota: undefined };
const morning: RotaTime = {
  ...without,
  rota: { shifts: [{ id: 'morning', weekdays: ['tuesday'], from: '08:00', to: '15:00', people: ['UANA'] }] },
};
const said = (user: string, at: string) => [{ user, at }];

it('private messages are read while a person on shift has said so', () => {
  expect(isReadInPrivate(said('UANA', '2026-11-24T07:05:00.000Z'), team, NOW, morning)).toBe(true);
  expect(isReadInPrivate(said('UBIEL', '2026-11-24T07:05:00.000Z'), team, NOW, morning)).toBe(false);
  expect(isReadInPrivate([], team, NOW, morning)).toBe(false);
});

it('by nobody once the shift of the person who said so is over', () => {
  expect(isReadInPrivate(said('UANA', '2026-11-24T13:30:00.000Z'), team, '2026-11-24T14:01:00.000Z', morning)).toBe(
    false,
  );
});

it('by nobody who said so a shift ago, also where there is no rota', () => {
  expect(isReadInPrivate(said('UBIEL', '2026-11-23T22:00:01.000Z'), team, NOW, without)).toBe(true);
  expect(isReadInPrivate(said('UBIEL', '2026-11-23T22:00:00.000Z'), team, NOW, without)).toBe(false);
  expect([stillReads(undefined, NOW), stillReads(NOW, NOW)]).toEqual([false, true]);
});

it('by nobody who has left the team', () => {
  expect(isReadInPrivate(said('UGONE', NOW), team, NOW, without)).toBe(false);
});
