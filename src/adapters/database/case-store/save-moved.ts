import type { Transaction } from 'kysely';
import type { MovedPosts } from '../../../domain/cases/model/joining/moved-posts.ts';
import type { Schema } from '../rows/schema.ts';

/** Takes posts from one case to another, with the wordings by which their like is found and the hoaxes that they say. */
export async function saveMoved(db: Transaction<Schema>, moved: MovedPosts): Promise<void> {
  const { from, to, wordings, postIds, first, at } = moved;
  if (wordings === null || wordings.length > 0) {
    for (const table of ['joinedPosts', 'caseWordings'] as const) {
      const update = db.updateTable(table).set({ caseId: to }).where('caseId', '=', from);
      await (wordings === null ? update : update.where('wording', 'in', wordings)).execute();
    }
  }
  if (postIds.length > 0) {
    await db.updateTable('posts').set({ caseId: to }).where('id', 'in', postIds).execute();
    await db.updateTable('sightings').set({ caseId: to }).where('postId', 'in', postIds).execute();
  }
  if (first !== null) await db.deleteFrom('caseWordings').where('postId', '=', first).execute();
  for (const caseId of [from, to]) await recount(db, caseId, at);
}

async function recount(db: Transaction<Schema>, caseId: number, lastAt: string): Promise<void> {
  const row = await db
    .selectFrom('joinedPosts')
    .select((one) => one.fn.countAll().as('posts'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow();
  const posts = Number(row.posts);
  await db
    .insertInto('crowds')
    .values({ caseId, posts, shown: posts, lastAt })
    .onConflict((on) => on.column('caseId').doUpdateSet({ posts, shown: posts }))
    .execute();
}
