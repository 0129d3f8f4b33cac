import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { addressOf } from '../engine/address.ts';
import { DatabaseError } from '../engine/database-error.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import type { Schema } from '../rows/schema.ts';

/** PostgreSQL's own programs for backups. */
export type PostgresTool = 'pg_dump' | 'psql';

/** Schema of the tables, and major version of the server. */
export type PostgresPlace = { schema: string; serverMajor: number };

const timeoutMs = 10_000;

/**
 * Looks into a PostgreSQL database, of any version and empty too. It changes nothing unless told.
 * @throws DatabaseError when it cannot be reached
 */
export async function lookIntoPostgres<T>(
  url: string,
  look: (db: Kysely<Schema>, place: PostgresPlace) => Promise<T>,
  readOnly = true,
): Promise<T> {
  const address = addressOf(url);
  const settings = { readOnly, timeoutMs, schema: null, poolSize: 2, connectionLost() {} };
  const { usual: db, long } = await address.open(settings);
  try {
    const { rows } = await sql<{ schema: string; version: string }>`
      select current_schema() as schema, current_setting('server_version_num') as version`.execute(db);
    const { schema = 'public', version = '0' } = rows[0] ?? {};
    return await look(db, { schema, serverMajor: Math.floor(Number(version) / 10_000) });
  } catch (error) {
    throw explainDatabaseError(error, address.place);
  } finally {
    await Promise.all([db.destroy(), long.destroy()]);
  }
}

/** Returns the major version of a program of PostgreSQL; null where it is not installed. */
export async function toolMajor(tool: PostgresTool): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)(tool, ['--version']);
    return Number(/(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(stdout)?.[1] ?? 0);
  } catch {
    return null;
  }
}

/**
 * Makes sure that a program of PostgreSQL is installed and not older than the server.
 * @throws DatabaseError with what to do
 */
export async function requireTool(tool: PostgresTool, serverMajor: number): Promise<void> {
  const major = await toolMajor(tool);
  if (major !== null && major >= serverMajor) return;
  const found = major === null ? `${tool} is not installed here` : `${tool} ${major} is older than the server`;
  throw new DatabaseError(
    `${found}. Install the client programs of PostgreSQL ${serverMajor} or later (Debian: postgresql-client-${serverMajor}), or back the database up on its server.`,
  );
}

/**
 * Runs a program of PostgreSQL on a database. The password goes by a file that its owner alone can
 * read, never by the command line.
 * @param use handles what the program reads and writes
 * @throws DatabaseError with the first lines of what the program said
 */
export async function runTool(
  call: { tool: PostgresTool; args: readonly string[]; url: string; signal?: AbortSignal | undefined },
  use: (child: ChildProcess) => Promise<void>,
): Promise<void> {
  const { tool, args, url, signal } = call;
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-backup-'));
  try {
    const child = spawn(tool, [...args, `--dbname=${await urlFor(url, path.join(folder, 'password'))}`], { signal });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(0, 2_000);
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const used = use(child).then(
      () => null,
      (error: unknown) => {
        child.kill();
        return error;
      },
    );
    const code = await ended;
    const failure = await used;
    // What the program says is the cause; that its stream broke is not.
    if (code !== 0 && (failure === null || said !== '')) {
      throw new DatabaseError(`${tool} failed: ${said.trim() || `exit code ${code}`}`);
    }
    if (failure !== null) throw failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Scheme, user, password, place and parameters. An address that names several servers is no URL. */
const ADDRESS = /^(postgres(?:ql)?:\/\/)(?:([^/?#:]*)(?::([^/?#]*))?@)?([^?#]*)(?:\?([^#]*))?/;

/** Returns the address as PostgreSQL's own library reads it, without the password. */
async function urlFor(url: string, passwordFile: string): Promise<string> {
  const [, scheme = '', user, password = '', place = '', query = ''] = ADDRESS.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  if (password !== '') {
    const escaped = decodeURIComponent(password).replaceAll(/[\\:]/g, String.raw`\$&`);
    await writeFile(passwordFile, `*:*:*:*:${escaped}\n`, { mode: 0o600 });
    parameters.set('passfile', passwordFile);
  }
  // A word of the driver, which encrypts without checking; the library calls it so.
  if (parameters.get('sslmode') === 'no-verify') parameters.set('sslmode', 'require');
  // To the library a plus is no blank.
  const asked = String(parameters).replaceAll('+', '%20');
  return `${scheme}${user === undefined ? '' : `${user}@`}${place}${asked === '' ? '' : `?${asked}`}`;
}

/** Returns the name of the database; empty where the address names none. */
export function databaseNameOf(url: string): string {
  const [, , , , place = ''] = ADDRESS.exec(url) ?? [];
  return place.slice(place.indexOf('/') + 1);
}
