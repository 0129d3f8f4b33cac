import { momentAfter } from '../time/moment-after.ts';

/** Looks at a publication, in order: an hour, a day and a week after it went out. */
export const LOOKS = ['hour', 'day', 'week'] as const;
export type Look = (typeof LOOKS)[number];

const HOUR_MS = 3_600_000;

/** Age of a publication in milliseconds at which each look is due, and at which it is no longer taken. */
const AGES: Readonly<Record<Look, { fromMs: number; toMs: number }>> = {
  hour: { fromMs: HOUR_MS, toMs: 24 * HOUR_MS },
  day: { fromMs: 24 * HOUR_MS, toMs: 168 * HOUR_MS },
  week: { fromMs: 168 * HOUR_MS, toMs: 336 * HOUR_MS },
};

/** Age of a publication at which its look of a day is due, in milliseconds. */
export const DAY_MS = AGES.day.fromMs;

/**
 * Returns the look that is due at that age; null before the first and after the last. A look that was missed is
 * not made up for once the next one is due.
 */
export function lookAt(ageMs: number): Look | null {
  return LOOKS.find((look) => ageMs >= AGES[look].fromMs && ageMs < AGES[look].toMs) ?? null;
}

/** Returns the moments between which a publication went out whose look is due now. `from` does not belong to it, `to` does. */
export function lookWindow(look: Look, now: string): { from: string; to: string } {
  return { from: momentAfter(now, -AGES[look].toMs), to: momentAfter(now, -AGES[look].fromMs) };
}

/** Returns whether figures of that age may stand beside others of the same look: no later than twice its age. */
export function isFair(look: Look, ageMinutes: number): boolean {
  return ageMinutes * 60_000 <= 2 * AGES[look].fromMs;
}
