import { CamelCasePlugin, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { openPostgres } from '../../../../src/adapters/database/engine/open-postgres.ts';
import { openSqlite } from '../../../../src/adapters/database/engine/open-sqlite.ts';
import { migrations } from '../../../../src/adapters/database/migrations/migrations.ts';
import type { Schema } from '../../../../src/adapters/database/rows/schema.ts';

/** Makes the tables as they were before that migration, and fills them. */
export async function anEarlierVersion(
  url: string,
  before: string,
  fill: (db: Kysely<Schema>) => Promise<void>,
): Promise<void> {
  const settings = { readOnly: false, timeoutMs: 5_000 };
  const engine = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const dialect =
    engine === 'sqlite' ? await openSqlite(url.slice('sqlite:'.length), settings) : openPostgres(url, settings);
  const db = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
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
