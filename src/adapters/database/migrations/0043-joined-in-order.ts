import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** The posts that joined a case last, or first, are found without looking at them all. */
export async function addJoinedInOrder(db: Kysely<Schema>): Promise<void> {
  await db.schema.createIndex('joined_in_order').on('joined_posts').columns(['case_id', 'rank']).execute();
}
