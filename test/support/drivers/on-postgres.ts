import { afterAll, beforeAll } from 'vitest';
import type { InAPlace } from './database-place.ts';
import type { PostgresServer } from './postgres-server.ts';
import { startPostgres } from './postgres-server.ts';

const START_MS = 120_000;

/** Starts a PostgreSQL for a file of tests and ends it after them. @returns what gives a test a database of its own */
export function onPostgres(): InAPlace {
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  }, START_MS);
  afterAll(() => server?.stop(), START_MS);
  return (test) => async () => {
    if (server === null) throw new Error('The server of the tests has not started');
    await server.inADatabase(test)();
  };
}
