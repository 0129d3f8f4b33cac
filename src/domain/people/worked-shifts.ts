import type { Institution } from '../handbook/institution.ts';
import type { Rota } from '../handbook/rota-file.ts';
import { daysAfter, weekdayOf } from '../time/calendar-days.ts';
import { instantAt } from '../time/instant-at.ts';
import type { TeamPerson } from './team-person.ts';

/** Fields of `institution.yml` that determine who is on shift when. */
export type RotaTime = Pick<Institution, 'rota' | 'holidays' | 'timeZone'>;

/** A shift as it is lived on the date on which it begins; milliseconds since 1970, its end no longer belongs to it. */
export type WorkedShift = { date: string; from: number; to: number; people: readonly string[] };

/** Dates are asked for again and again, and finding what the clocks of a zone read costs a hundred times as much. */
const known = new WeakMap<RotaTime, Map<string, readonly WorkedShift[]>>();

/**
 * Returns the shifts that begin on that date. An hour skipped by the spring change of clocks counts
 * as the moment of the change; one repeated in autumn, as its first. So adjoining shifts also meet
 * on those nights.
 */
export function workedShifts(date: string, time: RotaTime): readonly WorkedShift[] {
  const dates = known.get(time) ?? new Map<string, readonly WorkedShift[]>();
  known.set(time, dates);
  const shifts = dates.get(date) ?? shiftsFrom(date, time);
  dates.set(date, shifts);
  return shifts;
}

function shiftsFrom(date: string, { rota, holidays, timeZone }: RotaTime): WorkedShift[] {
  const isHoliday = holidays.some((holiday) => holiday.date === date);
  const weekday = weekdayOf(date);
  return (rota?.shifts ?? [])
    .filter(({ weekdays, onHolidays = false }) => weekdays.includes(weekday) && (onHolidays || !isHoliday))
    .map(({ from, to, people }) => ({
      date,
      from: instantAt(date, from, timeZone),
      to: instantAt(to > from ? date : daysAfter(date, 1), to, timeZone),
      people,
    }))
    .filter(({ from, to }) => from < to);
}

/**
 * Returns the people who actually work a shift: groups are replaced by their members, and absent
 * people by their deputies.
 */
export function peopleOn({ people, date }: WorkedShift, team: readonly TeamPerson[], rota: Rota): string[] {
  const planned = people.flatMap((id) =>
    id.startsWith('S') ? team.filter(({ entries }) => entries.includes(id)).map(({ user }) => user) : [id],
  );
  const there = planned.map((user) => whoComes(user, date, rota)).filter((user) => user !== null);
  return [...new Set(there)];
}

/** The person, or the first of their deputies who is not away; null when nobody is left. */
function whoComes(user: string, date: string, { absences = [], deputies = [] }: Rota): string | null {
  const asked: string[] = [];
  for (let one: string | undefined = user; one !== undefined && !asked.includes(one); ) {
    const person: string = one;
    if (!absences.some(({ who, from, to }) => who === person && from <= date && date <= to)) return person;
    asked.push(person);
    one = deputies.find(({ of }) => of === person)?.deputy;
  }
  return null;
}
