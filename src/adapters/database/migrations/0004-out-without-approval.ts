import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the pending downgrade, which waits for a second person, and the way in which a published
 * text was authorised.
 */
export async function addFloorAndWayOut(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('floor', 'text').execute();
  await db.schema
    .alterTable('publications')
    .addColumn('went_out', 'text', (column) => column.notNull().defaultTo('as_approved'))
    .execute();
  await db.schema.alterTable('publications').addColumn('out_draft_id', 'text').execute();
  await db.schema.alterTable('publications').addColumn('out_by', 'text').execute();
}
