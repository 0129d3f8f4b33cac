import Sqlite from 'better-sqlite3';
import { CamelCasePlugin, Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { sqliteDialect } from '../../../../src/adapters/database/engine/sqlite-dialect.ts';
import { writeTransaction } from '../../../../src/adapters/database/engine/write-transaction.ts';
import { createWriteWatch } from '../../../../src/adapters/database/engine/write-watch.ts';
import { migrateDatabase } from '../../../../src/adapters/database/migrations/migrate.ts';
import type { Schema } from '../../../../src/adapters/database/rows/schema.ts';

const note = (text: string) => ({ key: text, seenAt: '2026-11-24T10:00:00.000Z' });

it('says that the disk is full, writes nothing of that transaction, and goes on when there is room again', async () => {
  const database = new Sqlite(':memory:');
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database, 100), plugins: [new CamelCasePlugin()] });
  await migrateDatabase(db, 'sqlite', 'portavoz.db');
  const watch = createWriteWatch();
  const write = writeTransaction(db, { engine: 'sqlite', place: 'portavoz.db', watch, timeoutMs: 1_000 });
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages + 2}`);

  const work = write(async (transaction) => {
    await transaction.insertInto('seenDeliveries').values(note('small')).execute();
    await transaction
      .insertInto('seenDeliveries')
      .values(note('large'.repeat(10_000)))
      .execute();
  });
  await expect(work).rejects.toThrow('The disk of the database portavoz.db is full');
  expect(await db.selectFrom('seenDeliveries').selectAll().execute()).toEqual([]);
  expect(watch.health().isDiskFull).toBe(true);

  database.pragma('max_page_count = 10000');
  await write((transaction) => transaction.insertInto('seenDeliveries').values(note('small')).execute());
  expect(await db.selectFrom('seenDeliveries').selectAll().execute()).toEqual([note('small')]);
  await db.destroy();
});

it('leaves no table behind when the disk is full while they are made', async () => {
  const database = new Sqlite(':memory:');
  database.pragma('max_page_count = 12');
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database, 100), plugins: [new CamelCasePlugin()] });
  await expect(migrateDatabase(db, 'sqlite', 'portavoz.db')).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(database.prepare('select name from sqlite_master').all()).toEqual([]);
  await db.destroy();
});
