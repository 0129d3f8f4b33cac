import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DatabaseError } from '../../../src/adapters/database/engine/database-error.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { aHeldCase, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

const timeoutMs = 150;

async function refusalOf(url: string, options: Parameters<typeof openDatabase>[1] = { timeoutMs }): Promise<string> {
  const outcome = await openDatabase(url, options).catch((error: unknown) => error);
  if (!(outcome instanceof DatabaseError)) throw new Error('it was not refused with a sentence', { cause: outcome });
  return outcome.message;
}

it('makes folder and file that only their owner can read', async () => {
  await using place = await aDatabaseFile();
  const file = path.join(path.dirname(place.file), 'data', 'deep', 'portavoz.db');
  const database = await openDatabase(`sqlite:${file}`);
  await database.cases.store.transact(({ cases: { nextId } }) => nextId());
  const mode = (name: string) => (statSync(name).mode & 0o777).toString(8);
  const folder = path.dirname(file);
  expect(mode(folder)).toBe('700');
  const files = readdirSync(folder).map((name) => mode(path.join(folder, name)));
  expect(new Set(files)).toEqual(new Set(['600']));
  await database.close();
});

it('keeps what was saved when it is opened again', async () => {
  await using place = await aDatabaseFile();
  const first = await openDatabase(place.url);
  await first.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  await first.close();
  const second = await openDatabase(place.url);
  expect((await second.cases.reader.caseById(1))?.posts).toHaveLength(1);
  await second.close();
});

it('says who holds the file when another program is writing, at the start and later', async () => {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url, { timeoutMs });
  const other = new Sqlite(place.file);
  other.exec('begin immediate');
  const held = `The database ${place.file} is held by another program. Close what has it open (a second Portavoz, a backup, a database browser) and try again.`;
  expect(await refusalOf(place.url)).toBe(held);
  await expect(database.cases.store.transact(({ cases: { nextId } }) => nextId())).rejects.toThrow(held);
  other.exec('rollback');
  other.close();
  expect(await database.cases.store.transact(({ cases: { nextId } }) => nextId())).toBe(1);
  await database.close();
});

it('lets the process go on while it waits for another one that writes', async () => {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  const other = new Sqlite(place.file);
  other.exec('begin immediate');
  const waiting = database.cases.store.transact(({ cases: { nextId } }) => nextId());
  // Would never run, and the wait end with an error, if the wait stood in the way of all else.
  const release = new Promise<void>((resolve) => {
    setTimeout(() => {
      other.exec('commit');
      resolve();
    }, 20);
  });
  expect(await waiting).toBe(1);
  await release;
  other.close();
  await database.close();
});

it('refuses a file that is no database, and leaves it as it is', async () => {
  await using place = await aDatabaseFile();
  writeFileSync(place.file, 'Acta del pleno municipal. '.repeat(50));
  expect(await refusalOf(place.url)).toContain(`The file ${place.file} is not a database`);
  expect(statSync(place.file).size).toBe(26 * 50);
});

it('refuses a database of another program, and adds nothing to it', async () => {
  await using place = await aDatabaseFile();
  const other = new Sqlite(place.file);
  other.exec('create table invoices (id integer)');
  expect(await refusalOf(place.url)).toBe(
    `${place.file} is not a database of Portavoz. Name the right one in DATABASE_URL.`,
  );
  const tables = other.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  expect(tables).toEqual(['invoices']);
  other.close();
});

it('refuses a database that a later version has changed', async () => {
  await using place = await aDatabaseFile();
  await (await openDatabase(place.url)).close();
  const later = new Sqlite(place.file);
  later.exec("insert into portavoz_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
  later.close();
  expect(await refusalOf(place.url)).toContain('a later version of Portavoz');
});

it('says so when the place cannot be written', async () => {
  await using place = await aDatabaseFile();
  writeFileSync(place.file, '');
  expect(await refusalOf(`sqlite:${place.file}/portavoz.db`)).toContain('cannot be read or written');
  mkdirSync(`${place.file}.d`);
  expect(await refusalOf(`sqlite:${place.file}.d`)).toContain('cannot be read or written');
});

it('opened for reading makes no file and no tables, and says what is missing', async () => {
  await using place = await aDatabaseFile();
  expect(await refusalOf(place.url, { readOnly: true })).toContain(`There is no database at ${place.file}`);
  expect(readdirSync(path.dirname(place.file))).toEqual([]);
  writeFileSync(place.file, '');
  expect(await refusalOf(place.url, { readOnly: true })).toContain('is not a database of Portavoz');
  await (await openDatabase(place.url)).close();
  const reading = await openDatabase(place.url, { readOnly: true });
  expect(await reading.cases.reader.auditHead()).toMatchObject({ seq: 0 });
  await expect(reading.cases.store.transact(({ cases: { nextId } }) => nextId())).rejects.toThrow(DatabaseError);
  await reading.close();
});

it('refuses an address of neither kind, and a server that is not there, without showing the password', async () => {
  expect(await refusalOf('mysql://root:s3cret@localhost/portavoz')).toContain('neither sqlite:');
  const refusal = await refusalOf('postgres://root:s3cret@127.0.0.1:1/portavoz');
  expect(refusal).toContain('127.0.0.1:1/portavoz does not answer');
  expect(refusal).not.toContain('s3cret');
});
