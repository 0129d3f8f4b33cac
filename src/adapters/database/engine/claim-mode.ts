import type { Kysely } from 'kysely';
import type { Mode } from '../../../domain/cases/model/mode.ts';
import type { Schema } from '../rows/schema.ts';
import { DatabaseError } from './database-error.ts';

/**
 * Makes sure that a database is of this world. An empty one may be taken for drills; one in which anything was ever recorded never.
 * @throws DatabaseError when it is of the other world
 */
export async function claimMode(db: Kysely<Schema>, wanted: Mode, place: string): Promise<void> {
  const found = await modeOf(db);
  if (found === wanted) return;
  if (found === 'drill')
    throw new DatabaseError(`${place} is the database of drills: real cases are kept in another one.`);
  await db.transaction().execute(async (transaction) => {
    const { seq } = await transaction.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow();
    if (seq > 0) throw new DatabaseError(`${place} holds real cases: drills are played in a database of their own.`);
    await transaction
      .insertInto('drillWorld')
      .values({ id: 1 })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}

export async function modeOf(db: Kysely<Schema>): Promise<Mode> {
  const row = await db.selectFrom('drillWorld').select('id').executeTakeFirst();
  return row === undefined ? 'real' : 'drill';
}
