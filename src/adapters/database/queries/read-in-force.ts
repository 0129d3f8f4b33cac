import type { Kysely } from 'kysely';
import type { Followed } from '../../../domain/cases/ports/case-store.ts';
import type { ActiveVersion } from '../../../domain/handbook-changes/proposal.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

export async function readActiveVersion(db: Kysely<Schema>): Promise<ActiveVersion | null> {
  const row = await db.selectFrom('handbookInForce').selectAll().executeTakeFirst();
  return row === undefined ? null : { hash: row.hash, since: row.since, by: readActor(row.putBy) };
}

/** Reads the handbook and the weights of one moment: both stand in one row. */
export async function readFollowed(db: Kysely<Schema>): Promise<Followed> {
  const row = await db.selectFrom('handbookInForce').select(['hash', 'ownLayer']).executeTakeFirst();
  return { handbook: row?.hash ?? null, weights: row?.ownLayer ?? null };
}
