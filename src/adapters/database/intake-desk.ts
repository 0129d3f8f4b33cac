import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { incomingPostKeys } from '../../domain/posts/incoming-post-keys.ts';
import type { Accepted, Delivered, IntakeDesk } from '../../domain/posts/intake-desk.ts';
import { commitTogether } from './commit-together.ts';
import { eraseIncoming } from './erase-incoming.ts';
import { inChunks } from './in-chunks.ts';
import type { IntakeRow } from './intake-row.ts';
import { deliveredOf, incomingColumns } from './intake-row.ts';
import { keyDigest } from './save-changes.ts';
import type { Schema } from './schema.ts';
import { shortHash } from './short-hash.ts';
import type { Write } from './write-transaction.ts';

/** So many rows are written while clicks wait for the lock; what one delivery holds is never divided. */
const MOST_POSTS_A_COMMIT = 400;

/** Twice as long as a signature counts: a repetition that the door could still let through is known here. */
const REMEMBERED_MS = 20 * 60_000;

type Delivery = { key: string | null; posts: readonly Delivered[]; now: string };
type Answer = Accepted[] | 'replayed';

/** Where posts come in, on either engine. Deliveries that come at once share one commit. */
export function intakeDesk(db: Kysely<Schema>, write: Write): IntakeDesk {
  const commit = commitTogether<Delivery, Answer>(
    (deliveries) => write((transaction) => acceptAll(transaction, deliveries)),
    { weigh: ({ posts }) => posts.length, most: MOST_POSTS_A_COMMIT },
  );
  return {
    async accept(posts, now) {
      const answers = await commit({ key: null, posts, now });
      if (answers === 'replayed') throw new Error('A delivery without a key was refused as repeated');
      return answers;
    },
    acceptOnce: (key, posts, now) => commit({ key, posts, now }),
    async waiting() {
      const { count } = await db
        .selectFrom('intakePosts')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('why', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async next(limit) {
      const rows = await db
        .selectFrom('intakePosts')
        .selectAll()
        .where('why', 'is', null)
        .orderBy('rank')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ id: row.id, ...deliveredOf(row) }));
    },
    async forgetSetAside(before) {
      await write(async (transaction) => {
        const rows = await transaction
          .selectFrom('intakePosts')
          .select('id')
          .where('why', 'is not', null)
          .where('acceptedAt', '<', before)
          .execute();
        if (rows.length === 0) return;
        await eraseIncoming(
          transaction,
          rows.map(({ id }) => id),
        );
      });
    },
    async setAside(id, why) {
      await write((transaction) => transaction.updateTable('intakePosts').set({ why }).where('id', '=', id).execute());
    },
  };
}

async function acceptAll(db: Transaction<Schema>, deliveries: readonly Delivery[]): Promise<Answer[]> {
  const first = await firstDeliveries(db, deliveries);
  const fresh = deliveries.filter((delivery) => first.has(delivery));
  const answers = await accept(
    db,
    fresh.flatMap(({ posts, now }) => posts.map((delivered) => ({ delivered, now }))),
  );
  let at = 0;
  return deliveries.map((delivery) => {
    if (!first.has(delivery)) return 'replayed';
    at += delivery.posts.length;
    return answers.slice(at - delivery.posts.length, at);
  });
}

/** Those that came for the first time. */
async function firstDeliveries(
  db: Transaction<Schema>,
  deliveries: readonly Delivery[],
): Promise<ReadonlySet<Delivery>> {
  const first = new Set<Delivery>();
  for (const delivery of deliveries) {
    const { key, now } = delivery;
    if (key === null) {
      first.add(delivery);
      continue;
    }
    const until = new Date(Date.parse(now) - REMEMBERED_MS).toISOString();
    await db.deleteFrom('intakeDeliveries').where('at', '<', until).execute();
    const added = await db
      .insertInto('intakeDeliveries')
      .values({ key, at: now })
      .onConflict((on) => on.column('key').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) first.add(delivery);
  }
  return first;
}

type Coming = { delivered: Delivered; now: string };

/** A post that shares a key with one that is there is that one; and by its other keys a third will be known. */
async function accept(db: Transaction<Schema>, coming: readonly Coming[]): Promise<Accepted[]> {
  const keysOf = coming.map(({ delivered }) => incomingPostKeys(delivered.post, shortHash).map(keyDigest));
  const owners = await ownersOf(db, [...new Set(keysOf.flat())]);
  const rows: IntakeRow[] = [];
  const keys: { keyDigest: string; postId: string }[] = [];
  const answers = coming.map(({ delivered, now }, index): Accepted => {
    const own = keysOf[index] ?? [];
    const known = own.map((key) => owners.get(key)).find((owner) => owner !== undefined);
    const postId = known ?? randomUUID();
    for (const key of own.filter((each) => !owners.has(each))) {
      owners.set(key, postId);
      keys.push({ keyDigest: key, postId });
    }
    if (known !== undefined) return 'duplicate';
    rows.push({ ...incomingColumns(postId, delivered), acceptedAt: now, why: null });
    return 'accepted';
  });
  await inChunks(rows, (chunk) => db.insertInto('intakePosts').values(chunk).execute());
  await inChunks(keys, (chunk) => db.insertInto('intakeKeys').values(chunk).execute());
  return answers;
}

/** Which post has each of these keys: one that came in by itself, or one that somebody flagged. */
async function ownersOf(db: Transaction<Schema>, keys: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  await inChunks(keys, async (chunk) => {
    for (const table of ['intakeKeys', 'postKeys'] as const) {
      const rows = await db.selectFrom(table).select(['keyDigest', 'postId']).where('keyDigest', 'in', chunk).execute();
      for (const { keyDigest: key, postId } of rows) owners.set(key, postId);
    }
  });
  return owners;
}
