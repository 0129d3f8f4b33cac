import type { Kysely } from 'kysely';
import type { Spike } from '../../../domain/cases/model/joining/spike.ts';
import type { Schema } from '../rows/schema.ts';

/** Returns the spikes that are not over, oldest first. */
export function lastingSpikes(db: Kysely<Schema>): Promise<Spike[]> {
  return db.selectFrom('spikes').selectAll().where('endedAt', 'is', null).orderBy('beganAt').orderBy('id').execute();
}
