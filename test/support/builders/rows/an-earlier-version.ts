import { truncate } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { addressOf } from '../../../../src/adapters/database/engine/address.ts';
import { migrations } from '../../../../src/adapters/database/migrations/migrations.ts';
import type { Schema } from '../../../../src/adapters/database/rows/schema.ts';
import { EMPTY_POSTGRES } from './empty-postgres.ts';

/** Makes the tables as they were before that migration, and fills them. */
export async function anEarlierVersion(
  url: string,
  before: string,
  fill: (db: Kysely<Schema>) => Promise<void>,
): Promise<void> {
  const { engine, open } = addressOf(url);
  if (engine === 'sqlite') await truncate(url.slice('sqlite:'.length));
  const { usual: db } = await open({
    readOnly: false,
    timeoutMs: 5_000,
    schema: null,
    poolSize: 1,
    connectionLost: () => {},
  });
  try {
    if (engine === 'postgres') await sql.raw(EMPTY_POSTGRES).execute(db);
    const earlier = Object.entries(migrations(engine)).filter(([name]) => name < before);
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => Object.fromEntries(earlier) },
      migrationTableName: 'portavoz_migration',
      migrationLockTableName: 'portavoz_migration_lock',
    }).migrateToLatest();
    if (error !== undefined) throw error;
    await fill(db);
  } finally {
    await db.destroy();
  }
}
