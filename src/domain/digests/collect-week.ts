import type { SuggestionReader } from '../cases/ports/suggestions.ts';
import type { ContentFigures } from '../contents/model/content-store.ts';
import type { CrisisReader } from '../crises/model/crisis-reader.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { DAY_MS } from '../measures/look.ts';
import type { MeasureStore } from '../measures/measure-store.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { ActionStore } from './action-store.ts';
import type { FigureReader } from './figures.ts';
import type { Week } from './week.ts';
import { makeWeek, WEEK_DAYS, weekEnding } from './week.ts';

/** Reads and counts the week that ends with that date: with today unless told otherwise. */
export async function collectWeek(
  deps: {
    figures: FigureReader;
    actions: ActionStore;
    crises: Pick<CrisisReader, 'openFollowUps'>;
    /** Null where nobody looks at what came of our posts. */
    measures: Pick<MeasureStore, 'outIn'> | null;
    contents: Pick<ContentFigures, 'outIn'>;
    /** Null where the plan is off. */
    suggestions: Pick<SuggestionReader, 'figures'> | null;
    handbook(): Handbook;
  },
  now: string,
  lastDate?: string,
): Promise<Week> {
  const handbook = deps.handbook();
  const { timeZone } = handbook.institution;
  const last = lastDate ?? localDate(now, timeZone);
  const period = weekEnding(last, now, timeZone);
  const dayOld = { from: momentAfter(period.from, -DAY_MS), to: momentAfter(period.to, -DAY_MS) };
  const [events, posts, agreement, followUps, suggestions, done, latest, out] = await Promise.all([
    deps.figures.events(period),
    deps.figures.posts(period),
    deps.figures.agreement(period),
    deps.crises.openFollowUps(),
    deps.suggestions?.figures(period) ?? null,
    deps.actions.doneIn({ ...period, firstDate: daysAfter(last, 1 - WEEK_DAYS), lastDate: last }),
    deps.actions.latest(),
    deps.measures === null ? null : Promise.all([deps.measures.outIn(dayOld), deps.contents.outIn(dayOld)]),
  ]);
  const actions = { done, latest };
  return makeWeek(
    { events, posts, agreement, followUps, suggestions, actions, out: out?.flat() ?? null },
    period,
    handbook,
  );
}
