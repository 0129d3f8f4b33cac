import type { Kysely } from 'kysely';
import type { ActiveVersion } from '../../../domain/handbook-changes/proposal.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

export async function readActiveVersion(db: Kysely<Schema>): Promise<ActiveVersion | null> {
  const row = await db.selectFrom('handbookInForce').selectAll().executeTakeFirst();
  return row === undefined ? null : { hash: row.hash, since: row.since, by: readActor(row.putBy) };
}
