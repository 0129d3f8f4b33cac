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
export function startWeeklyClock({ post, ...deps }: WeeklyClockDeps): { stop(): Promise<void> } {
  return startWeeklyTask({
    ...deps,
    task: {
      name: 'weekly_digest',
      failed: 'The digest of the week was not posted and will be tried again in a minute',
      async perform(date) {
        await post(date);
        deps.log.info({ date }, 'The digest of the week was posted');
        return true;
      },
    },
  });
}

/** Runs a task once a week, see `startDailyClock`. */
export function startWeeklyTask(
  deps: Omit<WeeklyClockDeps, 'post'> & { task: Omit<DailyClockDeps['task'], 'dueDate'> },
): { stop(): Promise<void> } {
  const { hour, task, ...rest } = deps;
  const dueDate = (now: string, lastDate: string | null) => dueWeeklyDate(now, hour, lastDate);
  return startDailyClock({ ...rest, at: hour.at, timeZone: hour.timeZone, task: { ...task, dueDate } });
}
