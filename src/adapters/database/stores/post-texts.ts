import type { Transaction } from 'kysely';
import { inChunks } from '../engine/in-chunks.ts';
import type { Schema } from '../rows/schema.ts';

/** The words of posts by their ids, wherever each is kept: in a case, among those that joined one, or on the desk. */
export async function postTexts(db: Transaction<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await inChunks(ids, async (chunk) => {
    for (const table of ['intakePosts', 'joinedPosts', 'posts'] as const) {
      const rows = await db.selectFrom(table).select(['id', 'text']).where('id', 'in', chunk).execute();
      for (const { id, text } of rows) texts.set(id, text);
    }
  });
  return texts;
}
