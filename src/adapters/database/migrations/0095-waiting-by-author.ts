import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Lets PostgreSQL find the waiting posts of an author in their order. Without it, a server that expects few
 * posts to wait reads all of them for each author.
 */
export async function indexWaitingByAuthor(db: Kysely<Schema>, engine: Engine): Promise<void> {
  if (engine !== 'postgres') return;
  await sql`create index intake_waiting_by_author on intake_posts (author_key, rank) where why is null`.execute(db);
}
