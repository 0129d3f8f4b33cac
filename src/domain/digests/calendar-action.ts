import type { Handbook } from '../handbook/handbook.ts';

type CalendarItem = NonNullable<Handbook['institution']['plan']['calendar']>[number];

const KIND = 'calendar:';

/** By which an item of the calendar is written down as done, beside the plan's actions, whose ids it may share. */
export function calendarAction({ id }: Pick<CalendarItem, 'id'>): string {
  return `${KIND}${id}`;
}

/** Returns true if the action is an item of a calendar, current or past. */
export function isCalendarAction(action: string): boolean {
  return action.startsWith(KIND);
}

/**
 * Returns what a person can report as done: the plan's actions, then the calendar, each in its
 * order. Duties of its monitoring have buttons of their own.
 */
export function doableIn({ institution }: Handbook): { id: string; what: string; doneWhen: string | undefined }[] {
  const { actions = [], calendar = [] } = institution.plan;
  return [
    ...actions.map(({ id, what, doneWhen }) => ({ id, what, doneWhen })),
    ...calendar.map((item) => ({ id: calendarAction(item), what: item.what, doneWhen: undefined })),
  ];
}
