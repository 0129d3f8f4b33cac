import type { Kysely } from 'kysely';
import { DatabaseError } from '../engine/database-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { migrateDatabase, missingMigrations } from './migrate.ts';

/** Treatment of a database that is not of this version. */
export type Upgrading = {
  /** True unless told: a database that is not there yet is made. */
  mayBeNew: boolean;
  /** Hears that a new, empty database was made, and where. */
  madeNew(place: string): void;
  /** Called before tables of an earlier version are changed. They stay as they are when it fails. */
  beforeUpgrade(migrations: readonly string[]): Promise<void>;
};

/**
 * Brings the tables up to this version.
 * @throws DatabaseError for an empty database where none may be new, or as `migrateDatabase` does
 */
export async function upgradeDatabase(
  db: Kysely<Schema>,
  { engine, place, schema }: { engine: Engine; place: string; schema: string | null },
  { mayBeNew = true, madeNew, beforeUpgrade }: Partial<Upgrading>,
): Promise<void> {
  const missing = await missingMigrations(db, engine, schema);
  if (missing === 'all' && !mayBeNew) throw refusedNew(place);
  if (missing !== 'all' && missing.length > 0) await beforeUpgrade?.(missing);
  await migrateDatabase(db, engine, place, schema);
  if (missing === 'all') madeNew?.(place);
}

/** The error of a database that is not there where none may be new. */
export function refusedNew(place: string): DatabaseError {
  return new DatabaseError(
    `There is no database at ${place}, and ALLOW_NEW_DATABASE is never. Look whether its volume is mounted, or restore a backup.`,
  );
}
