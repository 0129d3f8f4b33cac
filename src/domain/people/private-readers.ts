import { momentAfter } from '../time/moment-after.ts';
import { onShift } from './on-shift.ts';
import type { TeamPerson } from './team-person.ts';
import type { RotaTime } from './worked-shifts.ts';

/** Person who said that they read the private messages of our networks, and when (ISO 8601 UTC). */
export type PrivateReader = { user: string; at: string };

/** Time in ms for which the person's word holds: a shift. */
const HOLDS_MS = 12 * 3_600_000;

/** Returns whether what a person said of reading private messages still holds. */
export function stillReads(said: string | undefined, now: string): boolean {
  return said !== undefined && momentAfter(said, HOLDS_MS) > now;
}

/** Returns whether a person on shift has said that they read the private messages. */
export function isReadInPrivate(
  readers: readonly PrivateReader[],
  team: readonly TeamPerson[],
  now: string,
  time: RotaTime,
): boolean {
  const reading = new Set(readers.filter(({ at }) => stillReads(at, now)).map(({ user }) => user));
  return onShift(team, now, time).some(({ user }) => reading.has(user));
}
