import type { DailyClockDeps } from '../daily-clock.ts';
import { startDailyClock } from '../daily-clock.ts';
import { digestPeriod } from './due-digest.ts';

export type DigestClockDeps = Omit<DailyClockDeps, 'name' | 'perform' | 'failed'> & {
  /** Puts the digest of that date into its channel; throws when it could not. */
  post(date: string, period: { from: string; to: string }): Promise<void>;
};

/** Posts the digest once a day. The team may hear something twice, never not at all. */
export function startDigestClock(deps: DigestClockDeps): { stop(): Promise<void> } {
  return startDailyClock({
    ...deps,
    name: 'digest',
    failed: 'The digest was not posted and will be tried again in a minute',
    async perform(date, lastDate) {
      await deps.post(date, digestPeriod(date, deps, lastDate));
      deps.log.info({ date }, 'The digest was posted');
      return true;
    },
  });
}
