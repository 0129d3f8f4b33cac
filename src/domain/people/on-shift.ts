import type { Rota } from '../handbook/rota-file.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import type { TeamPerson } from './team-person.ts';
import type { RotaTime, WorkedShift } from './worked-shifts.ts';
import { peopleOn, workedShifts } from './worked-shifts.ts';

/** Farther than a rota is planned: a shift without an end in sight has none. */
const DAYS_AHEAD = 14;

/**
 * Returns the team members on shift at that moment (ISO 8601 UTC); the whole team if there is no
 * rota.
 */
export function onShift(team: readonly TeamPerson[], at: string, time: RotaTime): TeamPerson[] {
  const { rota } = time;
  if (rota === undefined) return [...team];
  const moment = Date.parse(at);
  const running = around(at, time, 1).filter(({ from, to }) => from <= moment && moment < to);
  const users = new Set(running.flatMap((shift) => peopleOn(shift, team, rota)));
  return team.filter(({ user }) => users.has(user));
}

/**
 * Returns the end of the person's shift (ISO 8601 UTC), with directly following shifts included.
 * Null for a person not on shift, and for a shift without an end in sight: no rota, or shifts round
 * the clock.
 */
export function shiftEndOf(user: string, team: readonly TeamPerson[], at: string, time: RotaTime): string | null {
  if (time.rota === undefined) return null;
  const moment = Date.parse(at);
  const shifts = around(at, time, DAYS_AHEAD);
  const stretch = stretchesOf(user, team, shifts, time.rota).find(({ from, to }) => from <= moment && moment < to);
  if (stretch === undefined) return null;
  return stretch.to - moment > (DAYS_AHEAD - 1) * 86_400_000 ? null : new Date(stretch.to).toISOString();
}

/**
 * Returns the person's shifts of the next days, with adjoining shifts merged; the first may have
 * begun. Moments in ISO 8601 UTC.
 */
export function shiftsAhead(
  user: string,
  team: readonly TeamPerson[],
  at: string,
  time: RotaTime,
): { from: string; to: string }[] {
  if (time.rota === undefined) return [];
  const moment = (ms: number) => new Date(ms).toISOString();
  return stretchesOf(user, team, around(at, time, DAYS_AHEAD), time.rota)
    .filter(({ to }) => to > Date.parse(at))
    .map(({ from, to }) => ({ from: moment(from), to: moment(to) }));
}

/**
 * Returns whether a shift of the person has ended since then and they are not on shift now. A shift
 * missed through absence counts too: a person who falls ill in the morning has left their claims by
 * the evening.
 */
export function hasLeftShift(
  user: string,
  team: readonly TeamPerson[],
  since: string,
  { now, time }: { now: string; time: RotaTime },
): boolean {
  const { rota } = time;
  if (rota === undefined || onShift(team, now, time).some((person) => person.user === user)) return false;
  const shifts = around(now, time, 1, daysBack(since, now));
  const hasEnded = ({ to }: Stretch) => Date.parse(since) < to && to <= Date.parse(now);
  const planned = { ...rota, absences: [] };
  return [rota, planned].some((plan) => stretchesOf(user, team, shifts, plan).some(hasEnded));
}

/**
 * Returns the next suitable people on shift, and from when (ISO 8601 UTC); null if the rota lists
 * none.
 */
export function nextOnShift(
  willDo: (person: TeamPerson) => boolean,
  team: readonly TeamPerson[],
  after: string,
  time: RotaTime,
): { at: string; people: TeamPerson[] } | null {
  const { rota } = time;
  if (rota === undefined) return null;
  const wanted = team.filter(willDo);
  const coming = around(after, time, DAYS_AHEAD)
    .filter(({ from }) => from > Date.parse(after))
    .toSorted((one, other) => one.from - other.from);
  for (const shift of coming) {
    const users = peopleOn(shift, team, rota);
    const people = wanted.filter(({ user }) => users.includes(user));
    if (people.length > 0) return { at: new Date(shift.from).toISOString(), people };
  }
  return null;
}

/**
 * Returns when a shift last began or ended, up to that moment (ISO 8601 UTC); null if none did in
 * the last days.
 */
export function lastShiftChange(at: string, time: RotaTime): string | null {
  const moments = around(at, time, 1, 7)
    .flatMap(({ from, to }) => [from, to])
    .filter((moment) => moment <= Date.parse(at));
  return moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString();
}

type Stretch = { from: number; to: number };

/** Returns the person's stretches of adjoining shifts. */
function stretchesOf(user: string, team: readonly TeamPerson[], shifts: readonly WorkedShift[], rota: Rota): Stretch[] {
  const stretches: Stretch[] = [];
  const own = shifts.filter((shift) => peopleOn(shift, team, rota).includes(user));
  for (const { from, to } of own.toSorted((one, other) => one.from - other.from)) {
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Shifts that can have to do with that moment: no shift is longer than a day, so those of the day before are among them. */
function around(at: string, time: RotaTime, ahead: number, back = 1): WorkedShift[] {
  const today = localDate(at, time.timeZone);
  return Array.from({ length: back + ahead + 1 }, (_, index) => daysAfter(today, index - back)).flatMap((date) =>
    workedShifts(date, time),
  );
}

/** A claim that is older than that would have lapsed before. */
function daysBack(since: string, now: string): number {
  const days = Math.ceil((Date.parse(now) - Date.parse(since)) / 86_400_000) + 1;
  return Math.min(Math.max(days, 1), DAYS_AHEAD);
}
