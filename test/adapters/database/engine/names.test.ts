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
