import type { DailyClockDeps } from '../daily-clock.ts';
import { startDailyClock } from '../daily-clock.ts';
import type { WeeklyHour } from './due-weekly.ts';
import { dueWeeklyDate } from './due-weekly.ts';

export type WeeklyClockDeps = Omit<DailyClockDeps, 'task' | 'at' | 'timeZone'> & {
  hour: WeeklyHour;
  /** Puts the digest of the week before that date into its channel; throws when it could not. */
  post(date: string): Promise<void>;
};

/** Posts the digest of the week once a week. The team may hear something twice, never not at all. */
export function startWeeklyClock(deps: WeeklyClockDeps): { stop(): Promise<void> } {
  return startDailyClock({
    ...deps,
    at: deps.hour.at,
    timeZone: deps.hour.timeZone,
    task: {
      name: 'weekly_digest',
      failed: 'The digest of the week was not posted and will be tried again in a minute',
      dueDate: (now, lastDate) => dueWeeklyDate(now, deps.hour, lastDate),
      async perform(date) {
        await deps.post(date);
        deps.log.info({ date }, 'The digest of the week was posted');
        return true;
      },
    },
  });
}
