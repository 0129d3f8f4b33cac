import { afterAll, beforeAll, describe } from 'vitest';
import type { InAPlace } from '../support/drivers/database-place.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { startPostgres } from '../support/drivers/postgres-server.ts';
import { databaseContracts } from './database-contracts.ts';

const startMs = 120_000;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, startMs);
afterAll(() => server.stop(), startMs);

/** The server stands only once the tests run. */
const inAPostgresDatabase: InAPlace = (test) => () => server.inADatabase(test)();

/** A server of its own beside other tests is slower than a file. */
const timeout = 300_000;

describe('a PostgreSQL database', { timeout }, () => databaseContracts(inAPostgresDatabase));
