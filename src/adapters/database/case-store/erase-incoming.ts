import type { Transaction } from 'kysely';
import { holdDoor } from '../engine/door-lock.ts';
import { inChunks } from '../engine/in-chunks.ts';
import { countErasure } from '../engine/unscrubbed.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Removes posts that came in automatically and are not the first post of a case: those that joined
 * a case and those that still wait.
 */
export async function eraseIncoming(db: Transaction<Schema>, postIds: readonly string[]): Promise<void> {
  await holdDoor(db);
  await eraseKnown(db, postIds);
  await inChunks(postIds, async (ids) => {
    await db.deleteFrom('intakePosts').where('id', 'in', ids).execute();
    await db.deleteFrom('joinedPosts').where('id', 'in', ids).execute();
  });
  await countErasure(db);
}

/** Removes what is kept of posts' words to know them, or their like, again. */
export async function eraseKnown(db: Transaction<Schema>, postIds: readonly string[]): Promise<void> {
  await inChunks(postIds, async (ids) => {
    await db.deleteFrom('intakeKeys').where('postId', 'in', ids).execute();
    // Their bands go with them.
    await db.deleteFrom('caseWordings').where('postId', 'in', ids).execute();
  });
}

/** Removes all that joined a case. */
export async function eraseJoined(db: Transaction<Schema>, caseId: number): Promise<void> {
  const joined = db.selectFrom('joinedPosts').select('id').where('caseId', '=', caseId);
  await db.deleteFrom('intakeKeys').where('postId', 'in', joined).execute();
  for (const table of ['caseWordings', 'joinedPosts', 'crowds', 'waitingCards'] as const) {
    await db.deleteFrom(table).where('caseId', '=', caseId).execute();
  }
}
