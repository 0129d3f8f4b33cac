import type { Transaction } from 'kysely';
import type { AnsweringPost } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { Thread } from '../../../domain/cases/model/joining/thread.ts';
import { inChunks } from '../engine/in-chunks.ts';
import { keyDigest } from '../engine/key-digest.ts';
import type { Schema } from '../rows/schema.ts';

const OUT = ['published', 'withdrawn'] as const;

/**
 * Returns the thread of ours that each post continues: the post answers our text, or is below a
 * post that we answered.
 */
export async function threadsOf(
  db: Transaction<Schema>,
  posts: readonly AnsweringPost[],
): Promise<Map<string, Thread>> {
  const threads = new Map<string, Thread>();
  await inChunks(posts, async (chunk) => {
    const below = await belowTheirs(db, chunk);
    const ours = await belowOurs(db, chunk);
    for (const { id, ours: key, theirs } of chunk) {
      const thread = (key === null ? undefined : ours.get(key)) ?? below.get(keyDigest(theirs));
      if (thread !== undefined) threads.set(id, thread);
    }
  });
  return threads;
}

async function belowOurs(db: Transaction<Schema>, posts: readonly AnsweringPost[]): Promise<Map<string, Thread>> {
  const keys = posts.flatMap(({ ours }) => ours ?? []);
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('publications')
    .select(['id', 'caseId', 'threadKey'])
    .where('threadKey', 'in', keys)
    .where('status', 'in', OUT)
    .execute();
  return new Map(rows.map(({ id, caseId, threadKey }) => [threadKey ?? '', { caseId, answers: id }]));
}

async function belowTheirs(db: Transaction<Schema>, posts: readonly AnsweringPost[]): Promise<Map<string, Thread>> {
  const rows = await db
    .selectFrom('intakeKeys')
    .innerJoin('publications', 'publications.target', 'intakeKeys.postId')
    .select(['intakeKeys.keyDigest', 'intakeKeys.postId', 'publications.caseId'])
    .where(
      'intakeKeys.keyDigest',
      'in',
      posts.map(({ theirs }) => keyDigest(theirs)),
    )
    .where('publications.status', 'in', OUT)
    .execute();
  return new Map(rows.map((row) => [row.keyDigest, { caseId: row.caseId, answers: row.postId }]));
}
