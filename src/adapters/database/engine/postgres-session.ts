import type { PoolClient, QueryResult } from 'pg';

/** Purpose and limits of the connections of a handle. */
export type SessionSettings = {
  readOnly: boolean;
  /** Time in milliseconds that a statement waits for a lock. */
  timeoutMs: number;
  /** Schema of the tables; null for that of the connection. */
  schema: string | null;
  /** True for work on whole tables: a migration, or the rewriting of tables. */
  isLong: boolean;
};

/** One connection, its limits, and what became of it. */
export type Session = {
  /** Asks once what the server is, and sets the limits where they are this connection's alone. */
  begin(): Promise<ServerRole>;
  /** Runs a statement. The first error that ended the connection answers every later one. */
  query(text: string, values: readonly unknown[]): Promise<QueryResult>;
  /** True if another operation may use the connection: it is not lost, and no transaction is open on it. */
  isClean(): boolean;
  isLost(): boolean;
  destroy(error: Error): void;
};

export type ServerRole = { isStandby: boolean; isReadOnly: boolean };

/** A statement may take this much longer than the wait for a lock. */
const statementMs = 2_000;
const longStatementMs = 3_600_000;
/** A server that lives has answered by the end of a statement's time; one that is silent for this much longer is lost. */
const silenceMs = 1_000;
/** A process that stops within a transaction loses it then, and its lock with it. */
const idleMs = 10_000;
const longIdleMs = 60_000;

const role = `select pg_backend_pid() as pid, pg_is_in_recovery() as "isStandby",
  current_setting('default_transaction_read_only') = 'on' as "isReadOnly"`;
const opensTransaction = /^(begin|start transaction)/;
const needsNoTransaction = /^vacuum/;

/**
 * Opens a session on a connection. A direct connection has its limits for as long as it lives.
 * Behind a pooler, the server's session may be another client's a moment later. There, nothing is
 * set beyond a transaction, and a statement outside of one gets one of its own.
 * @param silent called when the server has not answered in time
 */
export function openSession(client: PoolClient, settings: SessionSettings, silent: () => void): Session {
  const answerMs = statementLimit(settings) + silenceMs;
  let lost: Error | null = null;
  let isOwn = false;
  let begun: Promise<ServerRole> | null = null;
  client.on('error', (error) => {
    lost ??= error;
  });

  async function begin(): Promise<ServerRole> {
    const { pid, isStandby, isReadOnly } = (await ask(role)).rows[0];
    // A pooler tells its clients a number of its own.
    isOwn = 'processID' in client && client.processID === pid;
    if (isOwn) await ask(limitsOf(settings, 'session'));
    return { isStandby, isReadOnly };
  }

  async function ask(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    if (lost !== null) throw lost;
    let isAnswered = false;
    // A process that stood still reads what came meanwhile before it calls the server silent.
    const timer = setTimeout(() => setImmediate(() => void (isAnswered || silent())), answerMs);
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      throw lost ?? error;
    } finally {
      isAnswered = true;
      clearTimeout(timer);
    }
  }

  async function askAlone(text: string, values: readonly unknown[]): Promise<QueryResult> {
    await ask(`begin; ${limitsOf(settings, 'local')}`);
    try {
      const result = await ask(text, values);
      await ask('commit');
      return result;
    } catch (error) {
      await ask('rollback').catch(() => {});
      throw error;
    }
  }

  return {
    begin() {
      begun ??= begin();
      return begun;
    },
    query(text, values) {
      if (isOwn) return ask(text, values);
      if (opensTransaction.test(text)) return ask(`${text}; ${limitsOf(settings, 'local')}`);
      const isAlone = client.getTransactionStatus() === 'I' && !needsNoTransaction.test(text);
      return isAlone ? askAlone(text, values) : ask(text, values);
    },
    isClean: () => lost === null && client.getTransactionStatus() === 'I',
    isLost: () => lost !== null,
    destroy(error) {
      lost ??= error;
      const { stream } = client.connection;
      stream.destroy(error);
    },
  };
}

function statementLimit({ timeoutMs, isLong }: SessionSettings): number {
  return isLong ? longStatementMs : timeoutMs + statementMs;
}

function limitsOf(settings: SessionSettings, scope: 'session' | 'local'): string {
  const { readOnly, timeoutMs, schema, isLong } = settings;
  const limits = [
    `lock_timeout = ${timeoutMs}`,
    `statement_timeout = ${statementLimit(settings)}`,
    `idle_in_transaction_session_timeout = ${isLong ? longIdleMs : idleMs}`,
  ];
  if (readOnly) limits.push(`${scope === 'local' ? 'transaction_read_only' : 'default_transaction_read_only'} = on`);
  if (schema !== null) limits.push(`search_path = "${schema}"`);
  return limits.map((limit) => `set ${scope} ${limit}`).join('; ');
}
