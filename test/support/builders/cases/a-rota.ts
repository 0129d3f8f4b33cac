import type { Rota } from '../../../../src/domain/handbook/rota-file.ts';
import { WEEKDAYS } from '../../../../src/domain/handbook/vocabulary.ts';
import type { TeamPerson } from '../../../../src/domain/people/team-person.ts';
import type { RotaTime } from '../../../../src/domain/people/worked-shifts.ts';

export const everyDay = [...WEEKDAYS];
const workdays = everyDay.slice(0, 5);

/** Ana writes in the morning, Biel approves; Dora and whoever is in the group of the guard stand by round the clock in two turns. */
export function aRota(over: Partial<Rota> = {}): Rota {
  return {
    shifts: [
      { id: 'morning', weekdays: workdays, from: '08:00', to: '15:00', people: ['UANA', 'UBIEL'] },
      { id: 'day', weekdays: everyDay, from: '06:00', to: '22:00', onHolidays: true, people: ['UDORA'] },
      { id: 'night', weekdays: everyDay, from: '22:00', to: '06:00', onHolidays: true, people: ['SGUARD'] },
    ],
    deputies: [
      { of: 'UANA', deputy: 'UOSCAR' },
      { of: 'UOSCAR', deputy: 'UBERTA' },
    ],
    absences: [],
    ...over,
  };
}

export function aRotaTime(over: Partial<Rota> = {}): RotaTime {
  return { rota: aRota(over), holidays: [{ date: '2026-12-08', name: 'Inmaculada' }], timeZone: 'Europe/Madrid' };
}

export const TEAM: readonly TeamPerson[] = [
  { team: 'T1', user: 'UANA', roles: ['writer'], entries: ['UANA'] },
  { team: 'T1', user: 'UOSCAR', roles: ['writer'], entries: ['UOSCAR'] },
  { team: 'T1', user: 'UBIEL', roles: ['approver'], entries: ['UBIEL'] },
  { team: 'T1', user: 'UBERTA', roles: ['approver', 'lead'], entries: ['UBERTA'] },
  { team: 'T1', user: 'UDORA', roles: ['plan_director'], entries: ['UDORA'] },
  { team: 'T1', user: 'UARNAU', roles: ['duty_officer'], entries: ['SGUARD'] },
  { team: 'T1', user: 'ULLUC', roles: ['duty_officer', 'legal'], entries: ['SGUARD', 'ULLUC'] },
];
