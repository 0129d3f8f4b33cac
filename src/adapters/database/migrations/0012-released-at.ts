import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the time at which the last person gave the case back. The deadline for taking it on starts
 * again from then.
 */
export async function addReleasedAt(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('released_at', 'text').execute();
}
