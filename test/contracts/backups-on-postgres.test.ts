import { afterAll, beforeAll, describe } from 'vitest';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { installedPostgres, startInstalledPostgres } from '../support/drivers/installed-postgres.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { backupsContract } from './backups.contract.ts';

const startMs = 60_000;
/** The PostgreSQL that the tests bring along has no programs for backups. */
const bin = installedPostgres();

describe.skipIf(bin === null)('the PostgreSQL of this machine', { timeout: startMs }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startInstalledPostgres(bin ?? '');
  }, startMs);
  afterAll(() => server.stop(), startMs);
  const inADatabase: InAPlace = (test) => () => server.inADatabase(test)();

  describe('backups', () => backupsContract(inADatabase));
});
