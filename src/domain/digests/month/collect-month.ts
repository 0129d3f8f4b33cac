import type { ContentFigures } from '../../contents/model/content-store.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { MeasureStore } from '../../measures/measure-store.ts';
import type { SourceBook } from '../../posts/source-book.ts';
import { localDate } from '../../time/local-date.ts';
import { inOrder, momentAfter } from '../../time/moment-after.ts';
import type { ActionStore } from '../action-store.ts';
import type { FigureReader, Period } from '../figures.ts';
import type { OwnProfiles } from '../own-profiles.ts';
import type { Month } from './month.ts';
import { lastMonth, makeMonth, periodOf } from './month.ts';

const DAY_MS = 86_400_000;
/** Posts on profiles are kept for so long. */
const LOOK_BACK_MS = 400 * DAY_MS;

export type MonthDeps = {
  figures: Pick<FigureReader, 'events' | 'posts' | 'waiting'>;
  actions: Pick<ActionStore, 'doneIn'>;
  measures: Pick<MeasureStore, 'outIn'>;
  contents: Pick<ContentFigures, 'outIn'>;
  ownProfiles: Pick<OwnProfiles, 'seen'>;
  sources: Pick<SourceBook, 'watchedByTopic'>;
};

/** Reads and counts a month such as `2026-11`, up to now where it is not over. @param now ISO 8601 UTC */
export async function collectMonth(deps: MonthDeps, handbook: Handbook, month: string, now: string): Promise<Month> {
  const period = periodOf(month, now, handbook.institution.timeZone);
  // A silence may have begun long before the month, and what was due at its end may come out after it.
  const since = { from: momentAfter(period.from, -LOOK_BACK_MS), to: inOrder(momentAfter(period.to, DAY_MS), now)[0] };
  const days = daysOf(period, handbook.institution.timeZone);
  const [events, posts, waiting, done, out, contents, profiles, watched] = await Promise.all([
    // What came in the month may be answered after it.
    deps.figures.events({ from: period.from, to: now }),
    deps.figures.posts(period),
    deps.figures.waiting(),
    deps.actions.doneIn({ ...period, firstDate: days.first, lastDate: days.last }),
    deps.measures.outIn(since),
    deps.contents.outIn(since),
    deps.ownProfiles.seen(since),
    deps.sources.watchedByTopic(days),
  ]);
  const noted = done.filter(({ doneOn }) => doneOn >= days.first && doneOn <= days.last);
  const rows = { events, posts, waiting, done: noted, out, contents, profiles, watched };
  return makeMonth(month, rows, now, handbook);
}

/** Reads and counts the last month that is over. @param now ISO 8601 UTC */
export function readLastMonth(deps: MonthDeps, handbook: Handbook, now: string): Promise<Month> {
  return collectMonth(deps, handbook, lastMonth(now, handbook.institution.timeZone), now);
}

/** Returns the dates there of the first and the last moment. */
function daysOf({ from, to }: Period, timeZone: string): { first: string; last: string } {
  return { first: localDate(from, timeZone), last: localDate(momentAfter(to, -1), timeZone) };
}
