import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireEmpty } from '../../../sandbox/chaos/places.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import type { PostgresServer } from '../../support/drivers/postgres-server.ts';
import { startPostgres } from '../../support/drivers/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);
const inAPostgresDatabase: InAPlace = (test) => () => server.inADatabase(test)();

it(
  'takes an empty database, and refuses one that Portavoz has used',
  inAPostgresDatabase(async ({ url, open }) => {
    await requireEmpty(url);
    await open();
    await expect(requireEmpty(url)).rejects.toThrow(/holds \d+ tables.*never real cases/);
  }),
  60_000,
);
