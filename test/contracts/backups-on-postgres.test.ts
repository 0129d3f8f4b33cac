import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { openLiveDatabase } from '../../src/app/database/live-database.ts';
import { createStartWaits } from '../../src/app/lifecycle/start-waits.ts';
import { stopStack } from '../../src/app/lifecycle/stop-stack.ts';
import { runRestore } from '../../src/cli/backup/restore.ts';
import { createLog } from '../../src/log.ts';
import { inATerminal } from '../cli/in-a-terminal.ts';
import { aDatabaseOfBefore } from '../support/drivers/a-database-of-before.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { installedPostgres, startInstalledPostgres } from '../support/drivers/installed-postgres.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { backupsContract } from './backups.contract.ts';

const startMs = 120_000;
/** The PostgreSQL that the tests bring along has no programs for backups. */
const bin = installedPostgres();

const NO_HEADS = { file: null, url: null, authority: null };

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
        const dir = await mkdtemp(path.join(tmpdir(), 'portavoz-backups-'));
        const log = createLog('silent');
        const stops = stopStack(log);
        const env = { DATABASE_URL: place.url };
        try {
          const backup = { dir, keyFile: null, beforeUpgrade: true };
          const now = () => '2026-11-28T10:15:30.000Z';
          const stopping = new AbortController().signal;
          const waits = createStartWaits({ port: 0, stopping, elapsed: () => performance.now(), log });
          await openLiveDatabase(
            {
              databaseUrl: place.url,
              mayBeNew: false,
              backup,
              databasePoolSize: 2,
              auditKeyFile: null,
              auditHeads: NO_HEADS,
            },
            { now, stops, waits, log },
          );
          const [file = ''] = await readdir(dir);
          expect(file).toMatch(/-before-upgrade-2026-11-28T101530Z\.sql\.gz$/);
          await place.tamper('drop schema public cascade; create schema public');
          const restored = await inATerminal((terminal) => runRestore([path.join(dir, file)], terminal), { dir, env });
          expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`${head.seq}:${head.hash}`) });
          const { reader } = (await place.open()).cases;
          expect(await verifyChain(reader, head)).toMatchObject({ kind: 'whole' });
        } finally {
          await stops.run();
          await rm(dir, { recursive: true });
        }
      })(),
  );
});
