import type { Dialect } from 'kysely';
import { PostgresDialect } from 'kysely';
import pg from 'pg';

const int8 = 20;
const mostConnections = 10;
const connectMs = 10_000;
/** A process that froze within a transaction loses it then, and its lock with it. */
const idleMs = 60_000;

/** Opens a PostgreSQL database. */
export function openPostgres(
  url: string,
  options: { readOnly: boolean; patienceMs: number; schema?: string | null },
): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    lock_timeout: options.patienceMs,
    idle_in_transaction_session_timeout: idleMs,
    options: [
      `-c default_transaction_read_only=${options.readOnly ? 'on' : 'off'}`,
      ...(options.schema == null ? [] : [`-c search_path=${options.schema}`]),
    ].join(' '),
    // Counts come as int8, which pg hands over as text.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
