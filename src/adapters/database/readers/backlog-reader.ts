import type { Kysely } from 'kysely';
import type { Backlog, PlannedBacklog } from '../../../domain/cases/ports/backlog.ts';
import { LATE_MS } from '../../../domain/cases/publishing/lateness.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { OutboxTable, Schema } from '../rows/schema.ts';

const PENDING: OutboxTable['state'][] = ['waiting', 'taken'];
/** The others end well, and grow for ever. */
const UNSETTLED = ['held', 'publishing', 'unknown', 'failed'] as const;
const DAY_MS = 24 * 60 * 60_000;
/** Number of leases, far above those that there are: a table full of others must not fill the metrics. */
const MOST_LEASES = 30;

/** Counts what waits; each query goes by an index over rows that wait. Of the plan it asks only where it is on. @param now ISO 8601 UTC */
export function backlogReader(db: Kysely<Schema>): (now: string, hasPlan: boolean) => Promise<Backlog> {
  return async (now, hasPlan) => ({
    outbox: await waitingEffects(db, now),
    urgentCards: await urgentCards(db),
    intake: await waitingPosts(db),
    publications: await unsettledPublications(db),
    publishedLastDay: await publishedSince(db, new Date(Date.parse(now) - DAY_MS).toISOString()),
    planned: hasPlan ? await plannedPosts(db, now) : null,
    leases: await db.selectFrom('leases').select(['name', 'until']).orderBy('name').limit(MOST_LEASES).execute(),
  });
}

/** Counts effects that are due, and those that wait for their next attempt. */
async function waitingEffects(db: Kysely<Schema>, now: string): Promise<Backlog['outbox']> {
  const rows = await db
    .selectFrom('outbox')
    .select((row) => ['kind', row.fn.countAll<number>().as('waiting'), row.fn.min<number>('id').as('oldest')])
    .where('state', 'in', PENDING)
    .where((row) => row.or([row('dueAt', '<=', now), row('attempts', '>', 0)]))
    .groupBy('kind')
    .execute();
  return rows.map(({ kind, waiting, oldest }) => ({ kind, waiting: Number(waiting), oldest: Number(oldest) }));
}

async function urgentCards(db: Kysely<Schema>): Promise<Backlog['urgentCards']> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('cases', 'cases.id', 'outbox.caseId')
    .leftJoin('cards', 'cards.caseId', 'outbox.caseId')
    .select(['outbox.caseId', 'cases.severity', 'cases.openedAt'])
    .distinct()
    .where('outbox.state', 'in', PENDING)
    .where('outbox.kind', '=', 'card')
    .where('cases.severity', 'in', ['S1', 'S2'])
    .where('cards.ts', 'is', null)
    .orderBy('cases.openedAt')
    .execute();
  const of = (severity: 'S1' | 'S2') => rows.filter((row) => row.severity === severity).length;
  return { S1: of('S1'), S2: of('S2'), since: rows[0]?.openedAt ?? null };
}

async function waitingPosts(db: Kysely<Schema>): Promise<Backlog['intake']> {
  const waiting = db.selectFrom('intakePosts').where('why', 'is', null);
  const { count } = await waiting.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const oldest = await waiting.select('acceptedAt').orderBy('rank').limit(1).executeTakeFirst();
  return { waiting: Number(count), since: oldest?.acceptedAt ?? null };
}

async function unsettledPublications(db: Kysely<Schema>): Promise<Backlog['publications']> {
  const rows = await db
    .selectFrom('publications')
    .select((row) => ['status', row.fn.countAll<number>().as('count')])
    .where('status', 'in', UNSETTLED)
    .groupBy('status')
    .execute();
  const none = Object.fromEntries(UNSETTLED.map((status) => [status, 0]));
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)])) };
}

async function publishedSince(db: Kysely<Schema>, since: string): Promise<number> {
  const { count } = await db
    .selectFrom('publications')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('publishedAt', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Counts planned posts of our own that need their moment or a person. */
export async function plannedPosts(db: Kysely<Schema>, now: string): Promise<PlannedBacklog> {
  const rows = await db
    .selectFrom('contents')
    .select(['status', (row) => row('at', '<', momentAfter(now, -LATE_MS)).as('isPast')])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('status', 'in', ['approved', 'held', 'missed'])
    .groupBy(['status', 'isPast'])
    .execute();
  const { count } = await db
    .selectFrom('departures')
    .innerJoin('contents', 'contents.id', 'departures.contentId')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('contents.status', '=', 'leaving')
    .where('departures.status', '=', 'unknown')
    .executeTakeFirstOrThrow();
  const sum = (isLate: boolean) =>
    rows
      .filter(({ status, isPast }) => (status === 'missed' || Boolean(isPast)) === isLate)
      .reduce((total, row) => total + Number(row.count), 0);
  return { waiting: sum(false), late: sum(true), unknown: Number(count) };
}
