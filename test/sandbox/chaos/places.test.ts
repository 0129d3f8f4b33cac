import { expect, it } from 'vitest';
import { requireEmpty } from '../../../sandbox/chaos/places.ts';
import { EMPTY_POSTGRES } from '../../support/builders/rows/empty-postgres.ts';
import { onPostgres } from '../../support/drivers/on-postgres.ts';

const inAPostgresDatabase = onPostgres();

it(
  'takes an empty database, and refuses one that Portavoz has used',
  inAPostgresDatabase(async ({ url, open, tamper }) => {
    await tamper(EMPTY_POSTGRES);
    await requireEmpty(url);
    await open();
    await expect(requireEmpty(url)).rejects.toThrow(/holds \d+ tables.*never real cases/);
  }),
  60_000,
);
