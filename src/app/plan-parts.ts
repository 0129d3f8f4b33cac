import type { Database } from '../adapters/database/open-database.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { ContentState } from '../domain/contents/model/content.ts';
import { oursAhead } from '../domain/contents/model/ours-ahead.ts';
import type { LineFinding } from '../domain/plan/calendar-line.ts';
import { objectionsTo } from '../domain/plan/objections-to.ts';
import type { PlanDeps, UnreadCalendar } from '../domain/plan/read-calendar.ts';
import { readUnread } from '../domain/plan/read-calendar.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';

/** The plan is worked with on ordinary days, and these calendars of other tools are read. */
export type PlanSettings = { hasPlan: boolean; planCalendars: readonly string[] };

/** The calendar, and posts of our own. */
type Planned = Pick<SlackDeps['digests']['plan'], 'calendar' | 'contents'>;

/** The calendar, and contents of our own; null where the plan is off. Drills plan nothing of their own. */
export function plannedBy({ hasPlan, planCalendars }: PlanSettings, database: Database, cases: CaseDeps): Planned {
  if (!hasPlan) return { calendar: null, contents: null };
  const { contents } = database.outbox;
  return {
    calendar: calendarSources(database, cases, planCalendars),
    contents: cases.settings.mode === 'drill' ? null : { ...cases, contents },
  };
}

/** Collects the sources of the calendar. */
function calendarSources(
  { cases: { reader }, team, intake, outbox: { contents } }: Database,
  { handbook, now }: CaseDeps,
  names: readonly string[],
): PlanDeps {
  const { planned, ownProfiles, sources } = intake;
  const read = { planned: { within: planned.within, contents }, cases: reader, figures: team.figures, ownProfiles };
  return { ...read, calendars: { names, sources }, handbook: handbook.current, now };
}

/** Readers of the plan for messages. They ask the database nothing where the plan is off. */
export type PlanReaders = {
  /** False where the plan is off, and in drills: what was approved before asks at its moment. */
  isOn: boolean;
  /** Returns the calendars of other tools that cannot be read now. */
  unreadCalendars(): Promise<UnreadCalendar[]>;
  /** Returns our own planned posts of the 48 hours from that moment on. */
  oursAhead(from: string): Promise<ContentState[]>;
  /** Returns what speaks against a planned post of our own. */
  objectionsTo(state: ContentState): Promise<LineFinding[]>;
};

/** Builds the readers of the plan for messages. */
export function planReaders({ calendar, contents }: Planned): PlanReaders {
  return {
    isOn: contents !== null,
    unreadCalendars: async () => (calendar === null ? [] : readUnread(calendar.calendars)),
    oursAhead: async (from) => (contents === null ? [] : oursAhead(contents.contents, from)),
    objectionsTo: async (state) => (calendar === null ? [] : objectionsTo(state, calendar)),
  };
}
