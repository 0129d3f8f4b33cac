import type { Kysely } from 'kysely';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Every crisis that is open, oldest first. */
export async function openCrises(db: Kysely<Schema>): Promise<Crisis[]> {
  return (await db.selectFrom('crises').selectAll().where('closed', 'is', null).orderBy('id').execute()).map(crisisOf);
}

export async function crisisById(db: Kysely<Schema>, id: number): Promise<Crisis | null> {
  const row = await db.selectFrom('crises').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : crisisOf(row);
}
