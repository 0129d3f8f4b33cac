import type { Handbook } from '../../handbook/handbook.ts';
import type { MeasureStore } from '../../measures/measure-store.ts';
import type { SourceBook } from '../../posts/source-book.ts';
import { localDate } from '../../time/local-date.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { FigureReader, Period } from '../figures.ts';
import type { OwnProfiles } from '../own-profiles.ts';
import type { Month } from './month.ts';
import { makeMonth, periodOf } from './month.ts';

/** Posts on profiles are kept for so long. */
const LOOK_BACK_MS = 400 * 86_400_000;

export type MonthDeps = {
  figures: Pick<FigureReader, 'events' | 'posts'>;
  measures: Pick<MeasureStore, 'outIn'>;
  ownProfiles: Pick<OwnProfiles, 'seen'>;
  sources: Pick<SourceBook, 'watchedByTopic'>;
};

/** Reads and counts a month such as `2026-11`, up to now where it is not over. @param now ISO 8601 UTC */
export async function collectMonth(
  deps: MonthDeps,
  handbook: Handbook,
  month: string,
  now: string,
): Promise<Month> {
  const period = periodOf(month, now, handbook.institution.timeZone);
  // A silence may have begun long before the month.
  const since = { from: momentAfter(period.from, -LOOK_BACK_MS), to: period.to };
  const [events, posts, out, profiles, watched] = await Promise.all([
    deps.figures.events(period),
    deps.figures.posts(period),
    deps.measures.outIn(since),
    deps.ownProfiles.seen(since),
    deps.sources.watchedByTopic(daysOf(period, handbook.institution.timeZone)),
  ]);
  return makeMonth(month, { events, posts, out, profiles, watched }, now, handbook);
}

/** Returns the dates there of the first and the last moment. */
function daysOf({ from, to }: Period, timeZone: string): { first: string; last: string } {
  return { first: localDate(from, timeZone), last: localDate(momentAfter(to, -1), timeZone) };
}
