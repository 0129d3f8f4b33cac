import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/verify-chain.ts';
import type { InAPlace } from './database-place.ts';
import { aHeldCase, outcomeOf } from './invented-rows.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('approving-process.ts', import.meta.url));
const processesMs = 60_000;
const cases = 60;

/** What holds when several processes work on one database, from the moment when they make its tables. */
export function severalProcessesContract(inAPlace: InAPlace): void {
  it(
    'make the tables of a new database together, once',
    inAPlace(async (place) => {
      const published = await Promise.all([1, 2, 3].map(() => run('node', [program, place.url, '0'])));
      expect(published.map(({ stdout, stderr }) => stdout + stderr)).toEqual(['0', '0', '0']);
      const { reader } = await place.open();
      expect(await reader.auditHead()).toMatchObject({ seq: 0 });
    }),
    processesMs,
  );

  it(
    'publish each text once between them, and leave one whole chain',
    inAPlace(async (place) => {
      const { store, reader, outbox } = await place.open();
      const changes = Array.from({ length: cases }, (_, index) => aHeldCase(index + 1)).flat();
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const published = await Promise.all([1, 2, 3, 4].map(() => run('node', [program, place.url, String(cases)])));
      const total = published.reduce((sum, { stdout }) => sum + Number(stdout), 0);
      expect(total).toBe(cases);
      expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', head: { seq: cases } });
      expect(await reader.list({ kind: 'open' })).toEqual([]);
      expect(await outbox.take('2027-01-01T00:00:00.000Z', 1_000)).toHaveLength(cases);
    }),
    processesMs,
  );
}
