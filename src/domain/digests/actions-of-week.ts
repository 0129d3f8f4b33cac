import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage } from '../handbook/handbook.ts';
import type { DoneAction } from './action-store.ts';
import { calendarAction, isCalendarAction } from './calendar-action.ts';
import { isDutyAction } from './duties/duty-slots.ts';

/** An action of the plan, or what its calendar wants, and whether anybody said that it was done. */
export type ActionOfWeek = {
  what: string;
  /** The area that owns it, in the language of the house; null for what the plan no longer has. */
  owner: string | null;
  /** Dates, the earliest first; empty when it is not known to be done. */
  doneOn: string[];
  /** The last time that it was done, ever; null for never. */
  lastDoneOn: string | null;
  /** A figure says whether it is done: nobody has to. Absent for others. */
  byFigure?: true;
};

/** Done in the week or written down in it, and when each was done last. */
export type ActionsDone = { done: readonly DoneAction[]; latest: readonly DoneAction[] };

/**
 * Returns the plan's actions in its order, then what was done of its calendar and of actions no
 * longer in the plan. Duties of its monitoring are none of them. Calendar items without a report are no gap, because most of them are
 * published automatically.
 */
export function actionsOfWeek({ done, latest }: ActionsDone, handbook: Handbook): ActionOfWeek[] {
  const { areas, plan } = handbook.institution;
  const language = homeLanguage(handbook);
  const planned = plan.actions ?? [];
  const dated = (id: string) => ({
    doneOn: done.filter(({ action }) => action === id).map(({ doneOn }) => doneOn),
    lastDoneOn: latest.find(({ action }) => action === id)?.doneOn ?? null,
  });
  const calendar = (plan.calendar ?? []).map((item) => ({ ...item, id: calendarAction(item) }));
  const ofCalendar = calendar.filter(({ id }) => done.some(({ action }) => action === id));
  const known = new Set([...planned, ...calendar].map(({ id }) => id));
  const dropped = new Set(done.map(({ action }) => action).filter((id) => !known.has(id) && !isDutyAction(id)));
  return [
    ...[...planned, ...ofCalendar].map((one) => ({
      what: one.what,
      owner: areas.find((area) => area.id === one.owner)?.names[language] ?? one.owner,
      ...dated(one.id),
      ...('doneIf' in one && one.doneIf !== undefined ? { byFigure: true as const } : {}),
    })),
    ...[...dropped].map((id) => ({
      what: isCalendarAction(id) ? id.slice(id.indexOf(':') + 1) : id,
      owner: null,
      ...dated(id),
    })),
  ];
}
