import type { Kysely } from 'kysely';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { pauseOf } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Returns the crises and pauses that last, and those that began after that moment. */
export async function heldSince(db: Kysely<Schema>, moment: string): Promise<{ crises: Crisis[]; pauses: Pause[] }> {
  const crises = await db
    .selectFrom('crises')
    .selectAll()
    .where((where) => where.or([where('closed', 'is', null), where('startedAt', '>', moment)]))
    .orderBy('id')
    .execute();
  const pauses = await db
    .selectFrom('pauses')
    .selectAll()
    .where((where) => where.or([where('resumed', 'is', null), where('at', '>', moment)]))
    .orderBy('rank')
    .execute();
  return { crises: crises.map(crisisOf), pauses: pauses.map(pauseOf) };
}
