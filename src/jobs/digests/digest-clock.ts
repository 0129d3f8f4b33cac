import { daysAfter } from '../../domain/time/calendar-days.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import type { DailyClockDeps } from '../daily-clock.ts';
import { startDailyClock } from '../daily-clock.ts';
import type { DailyHour } from '../daily-hour.ts';

export type DigestClockDeps = Omit<DailyClockDeps, 'task'> & {
  /** Puts the digest of that date into its channel; throws when it could not. */
  post(date: string, period: { from: string; to: string }): Promise<void>;
};

/** Posts the digest once a day. The team may hear something twice, never not at all. */
export function startDigestClock(deps: DigestClockDeps): { stop(): Promise<void> } {
  return startDailyClock({
    ...deps,
    task: {
      name: 'digest',
      failed: 'The digest was not posted and will be tried again in a minute',
      async perform(date, lastDate) {
        await deps.post(date, digestPeriod(date, deps, lastDate));
        deps.log.info({ date }, 'The digest was posted');
        return true;
      },
    },
  });
}

/**
 * Returns the period of a digest, from hour to hour, including days without a digest, so that each
 * event is reported once. ISO 8601 UTC.
 */
export function digestPeriod(
  date: string,
  { at, timeZone }: DailyHour,
  lastDate: string | null,
): { from: string; to: string } {
  const moment = (day: string) => new Date(instantAt(day, at, timeZone)).toISOString();
  return { from: moment(lastDate ?? daysAfter(date, -1)), to: moment(date) };
}
