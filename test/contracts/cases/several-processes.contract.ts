import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { EMPTY_POSTGRES } from '../../support/builders/rows/empty-postgres.ts';
import { aHeldCase, aMatter, at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { sharedPosts } from '../../support/builders/rows/shared-posts.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('approving-process.ts', import.meta.url));
const looking = fileURLToPath(new URL('looking-process.ts', import.meta.url));
const taking = fileURLToPath(new URL('taking-process.ts', import.meta.url));
const processesMs = 300_000;
const cases = 60;

/** What holds when several processes work on one database, from the moment when they make its tables. */
export function severalProcessesContract(inAPlace: InAPlace): void {
  it(
    'make the tables of a new database together, once',
    inAPlace(async (place) => {
      if (!place.url.startsWith('sqlite:')) await place.tamper(EMPTY_POSTGRES);
      const published = await Promise.all([1, 2, 3].map(() => run('node', [program, place.url, '0'])));
      expect(published.map(({ stdout, stderr }) => stdout + stderr)).toEqual(['0', '0', '0']);
      const { reader } = (await place.open()).cases;
      expect(await reader.auditHead()).toMatchObject({ seq: 0 });
    }),
    processesMs,
  );

  it(
    'take the same posts in once between them, lose none, and open one case for each thing said',
    inAPlace(async (place) => {
      const database = await place.open();
      const { reader, related } = database.cases;
      const { queue: intake } = database.intake;
      const begins = ['0', '15', '30', '45'];
      const done = await Promise.all(begins.map((begin) => run('node', [taking, place.url, begin])));
      const counts = done.map(({ stdout }) => JSON.parse(stdout));
      const sum = (name: 'accepted' | 'taken') => counts.reduce((total, one) => total + one[name], 0);
      const posts = sharedPosts().length;
      expect([sum('accepted'), sum('taken'), await intake.waiting()]).toEqual([posts, posts, 0]);
      const states = await reader.list({ kind: 'open' });
      const joined = await Promise.all(states.map(async (state) => (await related.related(state)).crowd?.posts));
      expect(joined).toEqual([20, 20, 20]);
      expect(await verifyChain(reader)).toMatchObject({ kind: 'whole' });
    }),
    processesMs,
  );

  it(
    'publish each text once between them, and leave one whole chain',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store, reader } = database.cases;
      const { queue: outbox } = database.outbox;
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

  it(
    'tell each step of a clock once between them',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store, reader } = database.cases;
      const { queue: outbox } = database.outbox;
      const changes = Array.from({ length: 8 }, (_, index) => aUrgentCase(index + 1));
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const looks = await Promise.all([1, 2, 3].map(() => run('node', [looking, place.url, '31'])));
      const told = looks.reduce((sum, { stdout }) => sum + Number(stdout), 0);
      const rows = (await reader.auditRows(1, 1_000)).map(({ body }) => JSON.parse(body));
      const steps = rows.filter(({ event }) => event === 'clock.step');
      const keys = steps.map(({ caseId, detail }) => `${caseId} ${detail.clock} ${detail.step}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(told).toBe(keys.length);
      // Whoever was first told all cases of a minute; half-way through the reply another clock is more pressing.
      expect(keys.length).toBeGreaterThanOrEqual(8 * 3);
      const lines = (await outbox.take('2030-01-01T00:00:00.000Z', 1_000)).filter(
        ({ effect }) => effect.kind === 'calls',
      );
      expect(lines.length).toBe(rows.filter(({ event }) => event === 'clock.called').length);
      expect(await verifyChain(reader)).toMatchObject({ kind: 'whole' });
    }),
    processesMs,
  );
}

function aUrgentCase(id: number): Change {
  return { kind: 'matter', row: aMatter({ id, severity: 'S1', playbook: null, openedAt: at(id) }) };
}
