import type { Kysely } from 'kysely';
import type { CaseFigures } from '../../../domain/cases/ports/case-store.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';
import { pendingCases } from './pending-cases.ts';
import { publishedIn } from './published-in.ts';

const minuteMs = 60_000;

/** Returns the events from `from` (inclusive) to `to` (exclusive), and the number of cases open now. */
export async function caseFigures(
  db: Kysely<Schema>,
  { from, to }: { from: string; to: string },
): Promise<CaseFigures> {
  const opened = await db
    .selectFrom('cases')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .executeTakeFirstOrThrow();
  const open = await pendingCases(db)
    .select((row) => ['severity', row.fn.countAll<number>().as('count')])
    .groupBy('severity')
    .execute();
  const dismissed = await db
    .selectFrom('cases')
    .select((row) => ['closedReason', row.fn.countAll<number>().as('count')])
    .where('closedAt', '>=', from)
    .where('closedAt', '<', to)
    .groupBy('closedReason')
    .execute();
  const lastOut = await lastByNetwork(db);
  const published = await publishedIn(db, { from, to }).select(['cases.openedAt', 'cases.statement']).execute();
  return {
    opened: opened.count,
    openBySeverity: Object.fromEntries(open.map((row) => [row.severity, row.count])),
    published: published.map(publicationOf),
    dismissedByReason: Object.fromEntries(dismissed.map((row) => [row.closedReason, row.count])),
    // What we say of our own accord, or to put something right, is nobody's first reply.
    minutesToReply: published
      .filter(({ statement, corrects }) => statement === null && corrects === '[]')
      .map((row) => (Date.parse(row.publishedAt ?? row.openedAt) - Date.parse(row.openedAt)) / minuteMs),
    lastPublishedAt: Object.fromEntries(lastOut),
  };
}

/** From network to network by the index, since an engine would read every publication to group them. */
async function lastByNetwork(db: Kysely<Schema>): Promise<[network: string, at: string][]> {
  const found: [string, string][] = [];
  let network = '';
  for (;;) {
    const next = await db
      .selectFrom('publications')
      .select('network')
      .where('network', '>', network)
      .orderBy('network')
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return found;
    network = next.network;
    const { at } = await db
      .selectFrom('publications')
      .select((row) => row.fn.max('publishedAt').as('at'))
      .where('network', '=', network)
      .executeTakeFirstOrThrow();
    if (at !== null) found.push([network, at]);
  }
}
