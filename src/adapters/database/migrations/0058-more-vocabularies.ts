import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

const CLOSED = ['outbox.kind', 'outbox.state', 'preferences.notices', 'recalls.why'];

/** Closes the columns of the outbox, of recalls and of preferences that hold a closed vocabulary. */
export async function closeMoreVocabularies(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await writeVocabulary(db);
  for (const place of CLOSED) await closeColumn(db, engine, place);
}
