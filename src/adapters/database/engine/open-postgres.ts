import type { Dialect } from 'kysely';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { DatabaseError } from './database-error.ts';
import { PostgresCompiler } from './names.ts';
import type { PostgresAddress } from './postgres-address.ts';
import type { ServerRole, Session, SessionSettings } from './postgres-session.ts';
import { openSession } from './postgres-session.ts';

export type PostgresSettings = SessionSettings & {
  /** Maximum number of connections. */
  poolSize: number;
  /** Reports each broken connection: its SQLSTATE or errno, or null without one. */
  connectionLost(code: string | null): void;
};

/** A server, or several, from which connections come. */
type Source = { connect(): Promise<pg.PoolClient>; end(): Promise<void> };

const int8 = 20;
/** Wait for a connection that others use. */
const turnMs = 10_000;
const connectMs = 4_000;
const keepAliveMs = 10_000;

/** The server of a connection has not answered in time. */
class SilentServerError extends Error {
  override readonly name = 'SilentServerError';
  readonly code = 'ETIMEDOUT';
}

/** The server answers, and takes no writes: another one of the address may. */
class ReadOnlyServerError extends DatabaseError {
  constructor(message: string) {
    super(message, { canPass: true });
  }
}

/** A server that cannot be reached is given up sooner than the wait for a connection in use. */
class ImpatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectMs });
  }
}

/** Opens a PostgreSQL database on the first of its servers that takes what the handle does. */
export function openPostgres(address: PostgresAddress, settings: PostgresSettings): Dialect {
  const sources = address.servers.map((url) => openServer(url, address, settings));
  let latest = 0;

  /** Begins with the server that answered last. */
  async function connect(): Promise<pg.PoolClient> {
    const failures: unknown[] = [];
    for (const source of [...sources.slice(latest), ...sources.slice(0, latest)]) {
      try {
        const client = await source.connect();
        latest = sources.indexOf(source);
        return client;
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures.find((error) => !(error instanceof ReadOnlyServerError)) ?? failures[0];
  }

  const end = async () => void (await Promise.all(sources.map((source) => source.end())));
  return new StoredNamesDialect({ pool: { connect, end, options: {} } });
}

class StoredNamesDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresCompiler {
    return new PostgresCompiler();
  }
}

/**
 * Opens connections to one server. When one of them is silent for too long, all that were open then
 * are destroyed: a firewall or a host that forgot one has forgotten the others.
 */
function openServer(url: string, { place, wantsPrimary }: PostgresAddress, settings: PostgresSettings): Source {
  const sessions = new Map<pg.PoolClient, Session>();
  const pool = new pg.Pool({
    connectionString: url,
    Client: ImpatientClient,
    max: settings.poolSize,
    connectionTimeoutMillis: turnMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    fallback_application_name: settings.schema === null ? 'portavoz' : settings.schema,
    // Counts come as int8, which pg hands over as text.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  const silent = () => {
    for (const session of sessions.values()) session.destroy(new SilentServerError(`${place} is silent`));
  };
  // The pool replaces a connection that breaks, and the query that used it fails with an error.
  // Without a listener a break would end the process. An idle connection reports to the pool, a
  // connection in use to the client itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    sessions.set(client, openSession(client, settings, silent));
    client.once('error', (error) => settings.connectionLost(codeOf(error)));
  });
  pool.on('remove', (client) => sessions.delete(client));

  async function connect(): Promise<pg.PoolClient> {
    const client = await pool.connect();
    const session = sessions.get(client);
    if (session === undefined || session.isLost()) {
      client.release(true);
      return connect();
    }
    try {
      requireRole(await session.begin(), { place, writes: !settings.readOnly, wantsPrimary });
    } catch (error) {
      client.release(true);
      throw error;
    }
    return watched(client, session);
  }

  return { connect, end: () => pool.end() };
}

/** The client as the pool hands it out, with the session's watch over its statements and its return. */
function watched(client: pg.PoolClient, session: Session): pg.PoolClient {
  const release = (destroy?: Error | boolean) => client.release(destroy || !session.isClean());
  const own = new Map<string | symbol, unknown>([
    ['query', session.query],
    ['release', release],
  ]);
  return new Proxy(client, { get: (target, name) => own.get(name) ?? Reflect.get(target, name) });
}

function requireRole(
  { isStandby, isReadOnly }: ServerRole,
  { place, writes, wantsPrimary }: { place: string; writes: boolean; wantsPrimary: boolean },
): void {
  if (isStandby && (writes || wantsPrimary))
    throw new ReadOnlyServerError(
      `The database server of ${place} is a standby, which is read-only. Name the server that takes writes in DATABASE_URL, or both: …@first,second/…?target_session_attrs=read-write.`,
    );
  if (isReadOnly && writes)
    throw new ReadOnlyServerError(
      `The database ${place} is set to be read-only (default_transaction_read_only). Take that back for the database or its user, or name another one in DATABASE_URL.`,
    );
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
