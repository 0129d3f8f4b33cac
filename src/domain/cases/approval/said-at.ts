import type { Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A yes is not remembered for longer. */
const LONGEST_AGO_MS = 2 * 3_600_000;

/**
 * Returns the moment at which a person said yes by voice (ISO 8601 UTC), or what is wrong with the hour. It is one of
 * today that has passed; with the clock at midnight, of yesterday.
 * @param hour on the institution's clocks, such as `23:05`
 */
export function saidAt(hour: string, { now, handbook }: { now: string; handbook: Handbook }): string | Sentence {
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(hour.trim())) return { key: 'refusal.not_an_hour' };
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const said = instantAt(today, hour.trim().padStart(5, '0'), timeZone);
  const at = said > Date.parse(now) ? said - DAY_MS : said;
  return Date.parse(now) - at > LONGEST_AGO_MS ? { key: 'refusal.spoken_long_ago' } : new Date(at).toISOString();
}

/** Returns whether what was said came before that moment; its hour is known to the minute. */
export function isBefore(said: string, moment: string): boolean {
  const at = Date.parse(moment);
  return Date.parse(said) < at - (at % MINUTE_MS);
}
