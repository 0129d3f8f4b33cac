import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import type { QueryCompiler } from 'kysely';
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { expect, it } from 'vitest';
import { names, PostgresCompiler, SqliteCompiler } from '../../../../src/adapters/database/engine/names.ts';
import { sqliteDialect } from '../../../../src/adapters/database/engine/sqlite-dialect.ts';

type AnyTable = Record<string, Record<string, unknown>>;

function sqlOf(compiler: QueryCompiler, plugin: CamelCasePlugin, [table, column, alias]: [string, string, string]) {
  const db = new Kysely<AnyTable>({
    plugins: [plugin],
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new SqliteIntrospector(one),
      createQueryCompiler: () => compiler,
    },
  });
  const read = db
    .selectFrom(`${table} as one`)
    .select([`one.${column} as ${alias}`])
    .where(`one.${column}`, '=', alias);
  const write = db
    .insertInto(table)
    .values({ [column]: 1 })
    .onConflict((on) => on.column(column).doUpdateSet({ [column]: 2 }));
  return [read.compile().sql, write.compile().sql];
}

it('writes each query as the plugin that rewrites it first', () => {
  const word = fc.stringMatching(/^[a-zA-Z_"][a-zA-Z0-9_"]{0,11}$/);
  fc.assert(
    fc.property(fc.tuple(word, word, word), (words) => {
      expect(sqlOf(new SqliteCompiler(), names, words)).toEqual(
        sqlOf(new SqliteQueryCompiler(), new CamelCasePlugin(), words),
      );
      expect(sqlOf(new PostgresCompiler(), names, words)).toEqual(
        sqlOf(new PostgresQueryCompiler(), new CamelCasePlugin(), words),
      );
    }),
  );
});

it('hands PostgreSQL a list of values as one value, however long it is', () => {
  const db = new Kysely<AnyTable>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new SqliteIntrospector(one),
      createQueryCompiler: () => new PostgresCompiler(),
    },
  });
  const query = db
    .selectFrom('posts')
    .select('id')
    .where('id', 'in', ['a', 'b'])
    .where('rank', 'not in', [1, 2])
    .compile();
  expect(query.sql).toBe('select "id" from "posts" where "id" = any($1) and "rank" not in ($2, $3)');
  expect(query.parameters).toEqual([['a', 'b'], 1, 2]);
});

it('gives SQLite a long list as one value, and finds by it what a list of values finds', async () => {
  const database = new Sqlite(':memory:');
  const db = new Kysely<AnyTable>({ dialect: sqliteDialect(database, 100), plugins: [names] });
  database.exec('create table words (word text, number integer)');
  const add = database.prepare('insert into words values (?, ?)');
  const aText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom("'", '"', '\\', '\0', '\ud800', '€', ''),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(aText, { maxLength: 30 }), fc.array(aText, { maxLength: 30 }), async (kept, wanted) => {
      database.exec('delete from words');
      for (const [number, word] of kept.entries()) add.run(word, number);
      const isWanted = new Set(wanted.map((word) => word.toWellFormed()));
      const numbers = [...kept.keys()].filter((number) => isWanted.has((kept[number] ?? '').toWellFormed()));
      const found = db.selectFrom('words').select('number').orderBy('number');
      expect((await found.where('word', 'in', wanted).execute()).map((row) => row['number'])).toEqual(numbers);
      const byNumber = await found.where('number', 'in', [...numbers, ...Array(12).fill(-1)]).execute();
      expect(byNumber.map((row) => row['number'])).toEqual(numbers);
    }),
  );
  const { sql, parameters } = db
    .selectFrom('words')
    .select('word')
    .where('number', 'in', [...Array(40).keys()])
    .compile();
  expect([sql, parameters.length]).toEqual([
    'select "word" from "words" where "number" in (select value from json_each(?))',
    1,
  ]);
  await db.destroy();
});
