import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { openLiveDatabase } from '../../src/app/database/live-database.ts';
import { createStartWaits } from '../../src/app/lifecycle/start-waits.ts';
import { stopStack } from '../../src/app/lifecycle/stop-stack.ts';
import { runRestore } from '../../src/cli/backup/restore.ts';
import { createLog } from '../../src/log.ts';
import { inATerminal } from '../cli/in-a-terminal.ts';
import { aDatabaseOfBefore } from '../support/drivers/a-database-of-before.ts';
import type { DatabasePlace, InAPlace } from '../support/drivers/database-place.ts';
import { installedPostgres, startInstalledPostgres } from '../support/drivers/installed-postgres.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { backupsContract } from './backups.contract.ts';

const startMs = 120_000;
/** The PostgreSQL that the tests bring along has no programs for backups. */
const bin = installedPostgres();

const NO_HEADS = { file: null, url: null, authority: null };

/** Opens a database of before as a start does, which upgrades it. @param url the place's own, unless told */
async function upgraded(place: DatabasePlace, of: { dir: string; beforeUpgrade: boolean; url?: string }) {
  const { dir, beforeUpgrade, url: databaseUrl = place.url } = of;
  const log = createLog('silent');
  const stops = stopStack(log);
  const waits = createStartWaits({
    port: 0,
    stopping: new AbortController().signal,
    elapsed: () => performance.now(),
    log,
  });
  try {
    await openLiveDatabase(
      {
        databaseUrl,
        mayBeNew: false,
        backup: { dir, keyFile: null, beforeUpgrade },
        databasePoolSize: 2,
        auditKeyFile: null,
        auditHeads: NO_HEADS,
      },
      { now: () => '2026-11-28T10:15:30.000Z', stops, waits, log },
    );
  } finally {
    await stops.run();
  }
}

async function inAFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'portavoz-backups-'));
  try {
    await use(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe.skipIf(bin === null)('the PostgreSQL of this machine', { timeout: startMs }, () => {
  let server: Pick<PostgresServer, 'inADatabase' | 'stop'>;
  beforeAll(async () => {
    server = await startInstalledPostgres(bin ?? '');
  }, startMs);
  afterAll(() => server.stop(), startMs);
  const inADatabase: InAPlace = (test) => () => server.inADatabase(test)();

  describe('backups', () => backupsContract(inADatabase));

  it.for(['0342eae', '22b18a4', '6c82c37', 'e8e0c16'])(
    'a database of %s is backed up before it is upgraded',
    (commit) =>
      inADatabase(async (place) => {
        const { head } = await aDatabaseOfBefore(place, commit);
        await inAFolder(async (dir) => {
          await upgraded(place, { dir, beforeUpgrade: true });
          const [file = ''] = await readdir(dir);
          expect(file).toMatch(/-before-upgrade-2026-11-28T101530Z\.sql\.gz$/);
          await place.tamper('drop schema public cascade; create schema public');
          const env = { DATABASE_URL: place.url };
          const restored = await inATerminal((terminal) => runRestore([path.join(dir, file)], terminal), { dir, env });
          expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`${head.seq}:${head.hash}`) });
          const { reader } = (await place.open()).cases;
          expect(await verifyChain(reader, head)).toMatchObject({ kind: 'whole' });
        });
      })(),
  );

  it(
    'a database whose address names several servers and options is backed up and restored too',
    inADatabase(async (place) => {
      const { head } = await aDatabaseOfBefore(place, 'e8e0c16');
      const { username, host, pathname } = new URL(place.url);
      const asked = 'target_session_attrs=read-write&options=-c%20work_mem%3D8MB';
      const url = `postgres://${username}:un:a%40clave@127.0.0.1:1,${host}${pathname}?${asked}`;
      await inAFolder(async (dir) => {
        await upgraded(place, { dir, beforeUpgrade: true, url });
        const [file = ''] = await readdir(dir);
        expect(file).toBe(`${pathname.slice(1)}-before-upgrade-2026-11-28T101530Z.sql.gz`);
        await place.tamper('drop schema public cascade; create schema public');
        const env = { DATABASE_URL: url };
        const restored = await inATerminal((terminal) => runRestore([path.join(dir, file)], terminal), { dir, env });
        expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`${head.seq}:${head.hash}`) });
      });
    }),
  );
});

describe('a PostgreSQL without pg_dump on the machine of the bot', () => {
  const inADatabase = onPostgres();
  afterEach(() => vi.unstubAllEnvs());

  it(
    'is not upgraded, unless the person who starts it says so',
    inADatabase(async (place) => {
      await aDatabaseOfBefore(place, '6c82c37');
      vi.stubEnv('PATH', '');
      await inAFolder(async (dir) => {
        await expect(upgraded(place, { dir, beforeUpgrade: true })).rejects.toThrow(
          /pg_dump is not installed here[\s\S]*--no-backup/,
        );
        await expect(place.tamper('select * from call_outs')).rejects.toThrow('does not exist');
        await upgraded(place, { dir, beforeUpgrade: false });
        await place.tamper('select * from call_outs');
      });
    }),
  );
});
