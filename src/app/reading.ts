import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { ThroughProxy } from '../adapters/networks/reading/fetch-bytes.ts';
import type { ReadAccounts, Readers } from '../adapters/networks/reading/readers-of.ts';
import type { PlanCalendar } from '../config/plan-calendars.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { takeAlerts } from '../domain/crises/alerts/take-alerts.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { calendarSource } from '../domain/plan/model/planned-store.ts';
import type { Reader } from '../domain/posts/reader.ts';
import { isWatchedOnly } from '../domain/posts/watch-only.ts';
import { daysAfter } from '../domain/time/calendar-days.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { localDate } from '../domain/time/local-date.ts';
import { topicOfText } from '../domain/triage/triage-post.ts';
import type { Job } from '../jobs/job.ts';
import type { Source } from '../jobs/reading-loop.ts';
import { startReadingLoop } from '../jobs/reading-loop.ts';
import type { SourceHealth } from './health/source-health.ts';
import { sourceHealth } from './health/source-health.ts';

type ReadingDeps = {
  /** Null where nothing is to be read. */
  accounts: ReadAccounts | null;
  /** Calendars of other tools, and the way to addresses that others wrote; null where the plan is off. */
  calendars: {
    all: readonly PlanCalendar[];
    /** False while the setting is wrong: then what is stored of a calendar that is not among them stays. */
    isWhole: boolean;
    throughProxy: ThroughProxy | null;
  } | null;
  database: Pick<Database, 'intake' | 'upkeep'>;
  cases: CaseDeps;
  elapsed: Elapsed;
  /** There is something new to send. */
  wake(): void;
  log: Logger;
};

/** Number of earlier days whose counted entries App Home shows. */
const WATCHED_DAYS = 6;

/** Once it is started everything is read when it is due. */
export type Reading = Job & {
  /** Returns the health of the sources that are read now. */
  health(): Promise<SourceHealth>;
};

/**
 * Creates the automatic reading of sources, according to the settings and the handbook in force.
 * Reads nothing unless the settings switch reading on: then alone what understands feeds is loaded.
 */
export async function createReading(deps: ReadingDeps): Promise<Reading> {
  const { accounts, database, cases, elapsed, log } = deps;
  const { now } = cases;
  const readers = await openReaders(accounts, now);
  const calendars = await calendarSources(deps);
  const sources = followingHandbook((handbook) => [...sourcesOf(readers(handbook), deps), ...calendars]);
  return {
    health: sourceHealth({
      book: database.intake.sources,
      wanted: () => sources(cases.handbook.current()).map(({ name }) => name),
      since: () => daysAfter(localDate(now(), cases.handbook.current().institution.timeZone), -WATCHED_DAYS),
    }),
    start: () =>
      startReadingLoop({
        sources: () => sources(cases.handbook.current()),
        book: database.intake.sources,
        lease: { coordination: database.upkeep.coordination, holder: randomUUID() },
        now,
        waits: { elapsed },
        log,
      }),
  };
}

async function openReaders(accounts: ReadAccounts | null, now: () => string): Promise<(handbook: Handbook) => Readers> {
  if (accounts === null) return () => ({ posts: [], profiles: [], alerts: [] });
  const { readersOf } = await import('../adapters/networks/reading/readers-of.ts');
  return (handbook) => readersOf(handbook, accounts, now);
}

/** Creates the sources that are calendars, and forgets what is stored of those that are no longer set. */
async function calendarSources({ calendars, database, cases }: ReadingDeps): Promise<Source[]> {
  const { planned } = database.intake;
  if (calendars === null) return [];
  const { all, isWhole, throughProxy } = calendars;
  if (isWhole) await planned.keepCalendars(all.map(({ name }) => calendarSource.nameOf(name)));
  if (all.length === 0) return [];
  const { calendarReader } = await import('../adapters/networks/calendars/calendar-reader.ts');
  const { parsingInTurn } = await import('../adapters/networks/calendars/parse-in-thread.ts');
  const parse = parsingInTurn();
  const { now, handbook } = cases;
  return all.map((calendar) => {
    const timeZone = () => handbook.current().institution.timeZone;
    const { name, everyMs, read } = calendarReader(calendar, { now, timeZone, throughProxy, parse });
    return {
      name,
      everyMs,
      async take(cursor, signal) {
        const { words, from, cursor: next } = await read(cursor, signal);
        if (words !== null) await planned.replace({ source: name, words, now: now() }, from);
        return next;
      },
    };
  });
}

/**
 * Creates the sources only once for each handbook, because a session with a network outlasts one
 * reading.
 */
function followingHandbook(make: (handbook: Handbook) => Source[]): (handbook: Handbook) => Source[] {
  let made: { hash: string; sources: Source[] } | null = null;
  return (handbook) => {
    if (made?.hash !== handbook.hash) made = { hash: handbook.hash, sources: make(handbook) };
    return made.sources;
  };
}

function sourcesOf(readers: Readers, { database, cases, wake }: ReadingDeps): Source[] {
  const { now } = cases;
  const today = () => localDate(now(), cases.handbook.current().institution.timeZone);
  const posts = readers.posts.map((reader) =>
    sourceOf(reader, async (items) => {
      const watched = items.filter(({ text }) => isWatchedOnly(text, reader.watchOnly));
      const opening = items.filter((item) => !watched.includes(item));
      const delivered = opening.map((post) => ({ source: reader.name, post, vouched: reader.vouches }));
      if (delivered.length > 0) await database.intake.queue.accept(delivered, now());
      if (watched.length === 0) return;
      const topics = watched.map(({ text }) => topicOfText(text, cases.handbook.current()));
      await database.intake.sources.noteWatched(reader.name, today(), topics);
    }),
  );
  const profiles = readers.profiles.map((reader) =>
    sourceOf(reader, (items) => database.intake.ownProfiles.note(items, now())),
  );
  const alerts = readers.alerts.map(({ id, reader }) =>
    sourceOf(reader, async (items) => {
      if ((await takeAlerts(cases, id, items)) > 0) wake();
    }),
  );
  return [...posts, ...profiles, ...alerts];
}

/**
 * Creates a source that ingests what was read before it advances the cursor. After a crash in
 * between, the items come again and are recognised.
 */
function sourceOf<Item>({ name, everyMs, read }: Reader<Item>, take: (items: Item[]) => Promise<unknown>): Source {
  return {
    name,
    everyMs,
    async take(cursor, signal) {
      const { items, cursor: next } = await read(cursor, signal);
      await take(items);
      return next;
    },
  };
}
