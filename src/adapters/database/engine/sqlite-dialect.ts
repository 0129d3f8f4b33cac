import type { Database } from 'better-sqlite3';
import type { DatabaseConnection, Dialect, SqliteDatabase, TransactionSettings } from 'kysely';
import { CompiledQuery, SqliteAdapter, SqliteDriver, SqliteIntrospector } from 'kysely';
import { SqliteCompiler } from './names.ts';
import { untilFree } from './until-free.ts';

/** Kysely's SQLite dialect, with transactions that take the write lock when they begin. */
export function sqliteDialect(database: Database, timeoutMs: number): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new ImmediateSqliteDriver(database, timeoutMs),
    createQueryCompiler: () => new SqliteCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database;
  readonly #timeoutMs: number;

  constructor(database: Database, timeoutMs: number) {
    super({ database: withStatementsKept(database) });
    this.#database = database;
    this.#timeoutMs = timeoutMs;
  }

  /** A deferred transaction that reads and then writes fails at once when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await untilFree(() => connection.executeQuery(CompiledQuery.raw(begin)), this.#timeoutMs);
  }

  /** On a full disk SQLite has rolled back already; doing it twice would be the error that is seen. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite can create tables within a transaction; Kysely says it can't, and would leave a migration half done. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const mostStatementsKept = 300;

/** Preparing a statement costs more than running it. */
function withStatementsKept(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const kept = statements.get(sql);
      if (kept !== undefined) return kept;
      if (statements.size >= mostStatementsKept) statements.clear();
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
  };
}
