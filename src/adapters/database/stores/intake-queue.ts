import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Accepted, Delivered, IntakeQueue } from '../../../domain/posts/intake-queue.ts';
import type { PostName } from '../../../domain/posts/post-identity.ts';
import { networkNames, postNames, wordsUnder } from '../../../domain/posts/post-identity.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { eraseIncoming } from '../case-store/erase-incoming.ts';
import { commitTogether } from '../engine/commit-together.ts';
import { inChunks, isOnAServer, mostIn } from '../engine/in-chunks.ts';
import { insertRows } from '../engine/insert-rows.ts';
import { keyDigest } from '../engine/key-digest.ts';
import { shortHash } from '../engine/short-hash.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { IntakeRow } from '../rows/cases/intake-row.ts';
import { deliveredOf, incomingColumns } from '../rows/cases/intake-row.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Number of posts written in one commit while clicks wait. A single delivery is never divided. In a
 * file they are written within this thread, and everything else waits meanwhile.
 */
const MOST_POSTS_A_COMMIT = { file: 100, server: 400 };

/** Twice as long as a signature counts: a repetition that the door could still let through is known here. */
const REMEMBERED_MS = 20 * 60_000;

type Delivery = { key: string | null; posts: readonly Delivered[]; now: string };
type Answer = Accepted[] | 'replayed';

/**
 * Creates the queue of incoming posts, on either engine. Simultaneous deliveries share one commit.
 * On PostgreSQL `accept` takes the lock of the door alone, so that clicks and taking in go on.
 */
export function intakeQueue(db: Kysely<Schema>, { write, accept }: { write: Write; accept: Write }): IntakeQueue {
  const commit = commitTogether<Delivery, Answer>(
    (deliveries) => accept((transaction) => acceptAll(transaction, deliveries)),
    { weigh: ({ posts }) => posts.length, most: MOST_POSTS_A_COMMIT[isOnAServer(db) ? 'server' : 'file'] },
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
    async waitingSince() {
      const { since } = await db
        .selectFrom('intakePosts')
        .select((row) => row.fn.min<string | null>('acceptedAt').as('since'))
        .where('why', 'is', null)
        .executeTakeFirstOrThrow();
      return since;
    },
    async next(limit) {
      const rows = await db
        .selectFrom('intakePosts')
        .selectAll()
        .where('why', 'is', null)
        .orderBy('rank')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ id: row.id, ...deliveredOf(row), vouched: row.vouched === 1 }));
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
  const answers = await acceptPosts(
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

/** Returns the deliveries that came for the first time, also among themselves. */
async function firstDeliveries(
  db: Transaction<Schema>,
  deliveries: readonly Delivery[],
): Promise<ReadonlySet<Delivery>> {
  const keyed = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    if (delivery.key !== null && !keyed.has(delivery.key)) keyed.set(delivery.key, delivery);
  }
  const first = new Set(deliveries.filter(({ key }) => key === null));
  const newest = deliveries
    .map(({ now }) => now)
    .toSorted()
    .at(-1);
  if (keyed.size === 0 || newest === undefined) return first;
  await db.deleteFrom('intakeDeliveries').where('at', '<', momentAfter(newest, -REMEMBERED_MS)).execute();
  const added = await db
    .insertInto('intakeDeliveries')
    .values([...keyed].map(([key, { now }]) => ({ key, at: now })))
    .onConflict((on) => on.column('key').doNothing())
    .returning('key')
    .execute();
  for (const { key } of added) {
    const delivery = keyed.get(key);
    if (delivery !== undefined) first.add(delivery);
  }
  return first;
}

type Coming = { delivered: Delivered; now: string };
/** A name of a post, as the table holds it. */
type Named = PostName & { keyDigest: string };

/** A post with a name and words that are there is that one; and by its other names a third will be known. */
async function acceptPosts(db: Transaction<Schema>, coming: readonly Coming[]): Promise<Accepted[]> {
  const namesOf = coming.map(({ delivered }) => named(postNames(delivered, shortHash)));
  const beside = coming.map(({ delivered }) => named(networkNames(delivered, shortHash)));
  const known = await knownNames(db, [...namesOf, ...beside].flat());
  const rows: IntakeRow[] = [];
  const keys: { keyDigest: string; words: string; postId: string }[] = [];
  const answers = coming.map(({ delivered, now }, index): Accepted => {
    const own = namesOf[index] ?? [];
    const is = [...own, ...(beside[index] ?? [])].flatMap((name) => known.get(markOf(name)) ?? [])[0];
    const postId = is ?? idOf(now);
    for (const name of own.filter((each) => !known.has(markOf(each)))) {
      known.set(markOf(name), postId);
      keys.push({ keyDigest: name.keyDigest, words: name.words, postId });
    }
    if (is !== undefined) return 'duplicate';
    const vouched = delivered.vouched === true ? 1 : 0;
    rows.push({ ...incomingColumns(postId, delivered), acceptedAt: now, why: null, vouched });
    return 'accepted';
  });
  await insertRows(db, 'intakePosts', rows);
  await insertRows(db, 'intakeKeys', keys);
  return answers;
}

/**
 * Returns a UUID of version 7 (RFC 9562): the moment, then chance. Ids in the order of time keep the
 * newest rows of an index side by side, so that a batch changes few of its pages.
 * @param moment ISO 8601
 */
function idOf(moment: string): string {
  const time = Date.parse(moment).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

function named(names: readonly PostName[]): Named[] {
  return names.map((name) => ({ ...name, keyDigest: keyDigest(name.key) }));
}

function markOf({ keyDigest: digest, words }: Pick<Named, 'keyDigest' | 'words'>): string {
  return `${digest}:${words}`;
}

/**
 * Returns the post that has each of these names in these words: one that came in automatically, or
 * one that a person flagged.
 */
async function knownNames(db: Transaction<Schema>, names: readonly Named[]): Promise<Map<string, string>> {
  const keyOf = new Map(names.map(({ keyDigest: digest, key }) => [digest, key]));
  const known = new Map<string, string>();
  const wordless: { keyDigest: string; postId: string }[] = [];
  const lookUp = async (chunk: string[]) => {
    const rows = await db.selectFrom('intakeKeys').selectAll().where('keyDigest', 'in', chunk).execute();
    for (const row of rows) {
      if (row.words === '') wordless.push(row);
      else known.set(markOf(row), row.postId);
    }
    wordless.push(...(await db.selectFrom('postKeys').selectAll().where('keyDigest', 'in', chunk).execute()));
  };
  await inChunks([...keyOf.keys()], lookUp, mostIn(db));
  const texts = await postTexts(db, [...new Set(wordless.map(({ postId }) => postId))]);
  for (const { keyDigest: digest, postId } of wordless) {
    const text = texts.get(postId);
    if (text === undefined) continue;
    known.set(markOf({ keyDigest: digest, words: wordsUnder(keyOf.get(digest) ?? '', text, shortHash) }), postId);
  }
  return known;
}

/** The words of posts by their ids, wherever each is kept: in a case, among those that joined one, or on the desk. */
async function postTexts(db: Transaction<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await inChunks(ids, async (chunk) => {
    for (const table of ['intakePosts', 'joinedPosts', 'posts'] as const) {
      const rows = await db.selectFrom(table).select(['id', 'text']).where('id', 'in', chunk).execute();
      for (const { id, text } of rows) texts.set(id, text);
    }
  });
  return texts;
}
