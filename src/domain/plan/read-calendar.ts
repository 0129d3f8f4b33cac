import { isStatementTarget } from '../cases/model/destination.ts';
import type { CaseFigures, CaseReader } from '../cases/ports/case-store.ts';
import type { FigureReader } from '../digests/figures.ts';
import type { OwnProfiles } from '../digests/own-profiles.ts';
import { quietProfiles } from '../digests/seen-on-profiles.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { OwnPost } from '../posts/reader.ts';
import type { SourceBook } from '../posts/source-book.ts';
import { rememberLast } from '../text/remember-last.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { localDate } from '../time/local-date.ts';
import { momentAfter } from '../time/moment-after.ts';
import { topicOfText } from '../triage/triage-post.ts';
import type { CalendarLine } from './calendar-line.ts';
import type { PlannedContent } from './calendar-of.ts';
import { calendarOf } from './calendar-of.ts';
import type { PlanWorries } from './line-findings.ts';
import type { Sighting } from './model/match-sightings.ts';
import { isAddressOf, postLink } from './model/match-sightings.ts';
import { plannedAhead, startOf } from './model/planned-ahead.ts';
import type { PlannedItem } from './model/planned-item.ts';
import type { PlannedStore } from './model/planned-store.ts';
import { calendarSource } from './model/planned-store.ts';

/** Sources of the calendar. */
export type PlanDeps = {
  /** Items that others have planned, and contents of our own. */
  planned: Pick<PlannedStore, 'within'> & { contents: PlannedContents };
  cases: Pick<CaseReader, 'caseFigures'>;
  figures: Pick<FigureReader, 'openRecalls'>;
  ownProfiles: OwnProfiles;
  /** Calendars of other tools: the names that the settings give, and what is known of reading them. */
  calendars: { names: readonly string[]; sources: Pick<SourceBook, 'all'> };
  handbook(): Handbook;
  now(): string;
};

/** Contents of our own, by moments. */
export type PlannedContents = {
  within(period: { from: string; to: string }, most: number): Promise<readonly PlannedContent[]>;
};

/** Calendar of some days, from today on. */
export type PlanCalendar = {
  /** First day, `2026-12-01`. */
  from: string;
  days: number;
  lines: CalendarLine[];
  /** True when there is more than a calendar shows. */
  isCut: boolean;
  unread: UnreadCalendar[];
};

/** Calendar of another tool that cannot be read now, and since when: what is shown of it is what was known. */
export type UnreadCalendar = { name: string; since: string };

const DAY_MS = 86_400_000;
/** Maximum number of items of others that a calendar holds. */
const MOST = 500;

/** Reads what is planned on that many days, from the beginning of today. */
export async function readCalendar(deps: PlanDeps, days: number): Promise<PlanCalendar> {
  const now = deps.now();
  const { timeZone } = deps.handbook().institution;
  const today = localDate(now, timeZone);
  const [from, to] = [startOf(today, timeZone), startOf(daysAfter(today, days), timeZone)];
  // A post of today may be what was due yesterday, and then is nothing of today's.
  const { lines, isCut } = await readLines(deps, { from: momentAfter(from, -DAY_MS), to }, now);
  return {
    from: today,
    days,
    lines: lines.filter(({ at }) => at >= from),
    isCut,
    unread: await readUnread(deps.calendars),
  };
}

/** Reads what is planned in a period, with what speaks against it. @param period ISO 8601 UTC; `to` does not belong to it */
export async function readLines(
  deps: PlanDeps,
  period: { from: string; to: string },
  now: string,
): Promise<{ lines: CalendarLine[]; worries: PlanWorries; isCut: boolean }> {
  const handbook = deps.handbook();
  const planned = await deps.planned.within(period, MOST + 1);
  const seen = { from: period.from < now ? period.from : now, to: now };
  const [contents, figures, profiles, posts, recalls] = await Promise.all([
    deps.planned.contents.within(period, MOST + 1),
    deps.cases.caseFigures(seen),
    deps.ownProfiles.seen(seen),
    deps.ownProfiles.postsIn(seen),
    deps.figures.openRecalls(),
  ]);
  const onProfiles = posts.map((post) => ({
    network: post.network,
    at: post.publishedAt,
    link: postLink(post, handbook),
  }));
  const worries: PlanWorries = {
    quiet: quietProfiles(handbook, { lastPublishedAt: figures.lastPublishedAt, profiles }, now),
    recalledTopics: recalls.flatMap(({ topics }) => topics),
    // What recurs says the same each time, and is looked at once.
    topicOf: rememberLast((words) => topicOfText(words, handbook), MOST),
  };
  const lines = calendarOf({
    handbook,
    planned: planned.slice(0, MOST),
    contents: contents.slice(0, MOST),
    seen: { sightings: [...onProfiles, ...ownPublications(figures, posts)], profiles },
    worries,
    ...period,
    now,
  });
  return { lines, worries, isCut: planned.length > MOST || contents.length > MOST };
}

/**
 * Reads the next items that are still to come, of today and the six days after it: no weekday comes twice. They are
 * found by their moments, whatever is planned besides.
 * @param most lines to return
 */
export async function readAhead(deps: PlanDeps, most: number): Promise<CalendarLine[]> {
  const [handbook, from] = [deps.handbook(), deps.now()];
  const { timeZone } = handbook.institution;
  const period = { from, to: startOf(daysAfter(localDate(from, timeZone), 7), timeZone) };
  const aheadMs = Date.parse(period.to) - Date.parse(from);
  const [planned, contents] = await Promise.all([
    plannedAhead(deps.planned, { now: from, timeZone }, { aheadMs, most: most * 2 }),
    deps.planned.contents.within(period, most * 2),
  ]);
  const seen = { sightings: [], profiles: [] };
  const worries = { quiet: [], recalledTopics: [], topicOf: () => null };
  return calendarOf({ handbook, planned, contents, seen, worries, ...period, now: from }).slice(0, most);
}

/** Items of others from now on, for as long as a pause, a crisis or an election looks ahead. */
export function readPlannedAhead(
  { planned, now, handbook }: Pick<PlanDeps, 'now' | 'handbook'> & { planned: Pick<PlannedStore, 'within'> },
  aheadMs: number,
): Promise<PlannedItem[]> {
  const { timeZone } = handbook().institution;
  return plannedAhead(planned, { now: now(), timeZone }, { aheadMs, most: MOST });
}

function linkOf(proof: string | null): string | null {
  return proof?.startsWith('https://') === true ? proof : null;
}

/**
 * Returns what the bot published of our own accord. A reply to a citizen is nothing that was planned, and what was seen
 * on the profile is not counted again.
 */
function ownPublications({ published }: CaseFigures, seen: readonly OwnPost[]): Sighting[] {
  return published.flatMap(({ network, audience, target, publishedAt, proof }): Sighting[] => {
    if (audience === 'private' || publishedAt === null || !isStatementTarget(target)) return [];
    const isSeen = seen.some((post) => post.network === network && proof !== null && isAddressOf(proof, post));
    return isSeen ? [] : [{ network, at: publishedAt, link: linkOf(proof) }];
  });
}

/** Reads which calendars cannot be read now. */
export async function readUnread({ names, sources }: PlanDeps['calendars']): Promise<UnreadCalendar[]> {
  if (names.length === 0) return [];
  return (await sources.all()).flatMap(({ source, failingSince }) => {
    const name = calendarSource.calendarOf(source);
    return name === null || failingSince === null || !names.includes(name) ? [] : [{ name, since: failingSince }];
  });
}
