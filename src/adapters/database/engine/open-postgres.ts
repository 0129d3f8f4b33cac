import type { Dialect } from 'kysely';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { PostgresCompiler } from './names.ts';

const int8 = 20;
const mostConnections = 10;
const connectMs = 10_000;
/** A process that froze within a transaction loses it then, and its lock with it. */
const idleMs = 60_000;

/**
 * Opens a PostgreSQL database. Calls `connectionLost` for each broken connection, with its SQLSTATE
 * or errno, or null without one.
 */
export function openPostgres(
  url: string,
  options: {
    readOnly: boolean;
    timeoutMs: number;
    schema?: string | null;
    connectionLost?(code: string | null): void;
  },
): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    lock_timeout: options.timeoutMs,
    idle_in_transaction_session_timeout: idleMs,
    options: [
      `-c default_transaction_read_only=${options.readOnly ? 'on' : 'off'}`,
      ...(options.schema == null ? [] : [`-c search_path=${options.schema}`]),
    ].join(' '),
    // Counts come as int8, which pg hands over as text.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // The pool replaces a connection that breaks, and the query that used it fails with an error.
  // Without a listener a break would end the process. An idle connection reports to the pool, a
  // connection in use to the client itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    client.once('error', (error) => options.connectionLost?.(codeOf(error)));
  });
  return new StoredNamesDialect({ pool });
}

class StoredNamesDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresCompiler {
    return new PostgresCompiler();
  }
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
