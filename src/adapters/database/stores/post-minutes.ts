import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PostMinutes } from '../../../domain/intake/spikes/post-minutes.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Older posts tell nothing of what is usual now. */
const longestMs = 9 * 7 * 24 * hourMs;
/** A post that was being written down when its minute was counted is counted once more. */
const againMs = 2 * minuteMs;

/**
 * Counts the incoming posts of each minute, on either engine. Posts of a case without a playbook
 * have the empty name.
 */
export function postMinutes(db: Kysely<Schema>, write: Write): PostMinutes {
  return {
    async countUpTo(now) {
      const from = await countedUpTo(db, now);
      // In short pieces, and others may go in between: an hour of a flood holds nobody up.
      for (let begin = from; begin < Date.parse(now); ) {
        const end = Math.min(begin + (Date.parse(now) - begin > 2 * hourMs ? hourMs : minuteMs), Date.parse(now));
        const period = { from: new Date(begin).toISOString(), to: new Date(end).toISOString() };
        const counted = await countIn(db, period);
        if (counted.length > 0) await write((transaction) => put(transaction, counted));
        begin = end;
        await setImmediate();
      }
      const row = { name: 'post_minutes', value: Math.floor(Date.parse(now) / minuteMs) };
      await write((transaction) =>
        transaction
          .insertInto('counters')
          .values(row)
          .onConflict((on) => on.column('name').doUpdateSet(row))
          .execute(),
      );
    },
    async between({ from, to }) {
      const rows = await db
        .selectFrom('postMinutes')
        .select(['minute', 'playbook', 'count'])
        .where('minute', '>=', from)
        .where('minute', '<', to)
        .orderBy('minute')
        .orderBy('playbook')
        .execute();
      return rows.map(({ playbook, ...row }) => ({ ...row, playbook: playbook === '' ? null : playbook }));
    },
    async spikes(ids) {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('spikes').selectAll().where('id', 'in', ids).execute();
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    },
    async firstMinute() {
      const first = await db.selectFrom('postMinutes').select('minute').orderBy('minute').limit(1).executeTakeFirst();
      return first?.minute ?? null;
    },
  };
}

/** @returns milliseconds since 1970, at the beginning of a minute */
async function countedUpTo(db: Kysely<Schema>, now: string): Promise<number> {
  const counted = await db.selectFrom('counters').select('value').where('name', '=', 'post_minutes').executeTakeFirst();
  if (counted !== undefined) return counted.value * minuteMs - againMs;
  const first = await db.selectFrom('posts').select('flaggedAt').orderBy('flaggedAt').limit(1).executeTakeFirst();
  const oldest = Math.max(Date.parse(first?.flaggedAt ?? now), Date.parse(now) - longestMs);
  return Math.floor(oldest / minuteMs) * minuteMs;
}

type Counted = Schema['postMinutes'];

async function countIn(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<Counted[]> {
  const flagged = db
    .selectFrom('posts')
    .innerJoin('cases', 'cases.id', 'posts.caseId')
    .select([sql<string>`substr(posts.flagged_at, 1, 16)`.as('minute'), 'cases.playbook'])
    .where('posts.flaggedAt', '>=', from)
    .where('posts.flaggedAt', '<', to);
  const joined = db
    .selectFrom('joinedPosts')
    .innerJoin('cases', 'cases.id', 'joinedPosts.caseId')
    .select([sql<string>`substr(joined_posts.joined_at, 1, 16)`.as('minute'), 'cases.playbook'])
    .where('joinedPosts.joinedAt', '>=', from)
    .where('joinedPosts.joinedAt', '<', to);
  const rows = await db
    .selectFrom(flagged.unionAll(joined).as('came'))
    .select((row) => ['minute', 'playbook', row.fn.countAll<number>().as('count')])
    .groupBy(['minute', 'playbook'])
    .execute();
  return rows.map(({ minute, playbook, count }) => ({ minute: `${minute}:00.000Z`, playbook: playbook ?? '', count }));
}

/** Stores counts; a new count replaces the old one. */
async function put(db: Transaction<Schema>, rows: readonly Counted[]): Promise<void> {
  await inChunks(rows, (some) =>
    db
      .insertInto('postMinutes')
      .values(some)
      .onConflict((on) =>
        on.columns(['minute', 'playbook']).doUpdateSet(({ ref }) => ({ count: ref('excluded.count') })),
      )
      .execute(),
  );
}
