import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { openDrillDatabase } from '../../../src/app/drills/drill-runtime.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import type { DrillRun } from '../../../src/domain/crises/drill/drill-run.ts';
import { aHeldCase, anEntry, at, clock, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const RUN: DrillRun = {
  id: 'run-1',
  drill: 'flood',
  speed: 5,
  startedBy: marta,
  startedAt: at(0),
  arrivedAt: [],
  ended: null,
  scoredAt: null,
};
const PAUSE: Pause = {
  id: 'pause-1',
  crisisId: null,
  scope: { kind: 'all' },
  except: null,
  reason: 'Hay víctimas',
  by: marta,
  at: at(0),
  errands: [],
  resumed: null,
};

/** Both worlds of one institution; the drill's is closed in the end. */
async function inBothWorlds(url: string, work: (real: Database, drill: Database) => Promise<void>): Promise<void> {
  const real = await openDatabase(url, { mode: 'real' });
  try {
    const drill = await openDrillDatabase(url);
    try {
      await work(real, drill);
    } finally {
      await drill.close();
    }
  } finally {
    await real.close();
  }
}

async function fill({ cases: { store } }: Database): Promise<void> {
  await store.transact(async ({ save, cases: { nextId } }) => {
    const id = await nextId();
    const changes: Change[] = [...aHeldCase(id), { kind: 'pause', row: PAUSE }];
    await save(outcomeOf({ changes, audit: [anEntry({ caseId: id })], effects: [{ kind: 'card', caseId: id }] }));
  });
}

/** How the world of drills stands beside the real one, whatever the engine. */
export function drillWorldContract(inAPlace: InAPlace): void {
  it(
    'shares nothing with the real one: no case, no post, no pause, no figure, no message to send',
    inAPlace(({ url }) =>
      inBothWorlds(url, async (real, drill) => {
        await fill(drill);
        expect(await real.cases.reader.caseById(1)).toBeNull();
        expect(await real.cases.reader.list({ kind: 'open' })).toEqual([]);
        expect(await real.crises.pauses.lasting()).toEqual([]);
        expect((await real.cases.reader.caseFigures({ from: at(-60), to: at(60) })).opened).toBe(0);
        expect(await real.cases.store.transact(({ posts: { intake: inflow } }) => inflow.earlier(['key-1']))).toEqual(
          [],
        );
        expect(await real.outbox.queue.take(at(60), 10)).toEqual([]);
        expect(await real.cases.reader.auditHead()).toMatchObject({ seq: 0 });
        await fill(real);
        expect(await drill.cases.reader.list({ kind: 'open' })).toHaveLength(1);
        expect((await real.cases.reader.caseById(1))?.pauses).toHaveLength(1);
      }),
    ),
  );

  it(
    'is never taken for the real one, nor the real one for it',
    inAPlace(({ url }) =>
      inBothWorlds(url, async (real) => {
        await fill(real);
        await expect(openDatabase(url, { mode: 'drill' })).rejects.toThrow('holds real cases');
        await expect(real.crises.drillRuns.begin(RUN)).rejects.toThrow('Only the world of drills');
        await expect(real.crises.drillRuns.forget()).rejects.toThrow('Only the world of drills');
        expect(await real.cases.reader.list({ kind: 'open' })).toHaveLength(1);
      }),
    ),
  );

  it(
    'begins one drill after the other, each without what was said in the one before, but for its record and its numbers',
    inAPlace(({ url }) =>
      inBothWorlds(url, async (_, drill) => {
        const { drillRuns: runs } = drill.crises;
        const { store, reader } = drill.cases;
        expect(await runs.latest()).toBeNull();
        expect(await runs.begin(RUN)).toBe(true);
        await fill(drill);
        expect(await runs.begin({ ...RUN, id: 'run-2' })).toBe(false);
        await runs.arrived('run-1', at(1));
        await runs.arrived('run-1', at(2));
        expect(await runs.end('run-1', { by: clock, at: at(3) })).toBe(true);
        expect(await runs.end('run-1', { by: marta, at: at(4) })).toBe(false);
        await runs.scored('run-1', at(5));
        const over = { ...RUN, arrivedAt: [at(1), at(2)], ended: { by: clock, at: at(3) }, scoredAt: at(5) };
        expect(await runs.latest()).toEqual(over);

        expect(await runs.begin({ ...RUN, id: 'run-2', startedAt: at(60) })).toBe(true);
        expect(await runs.latest()).toEqual({ ...RUN, id: 'run-2', startedAt: at(60) });
        expect(await reader.caseById(1)).toBeNull();
        expect(await drill.crises.pauses.lasting()).toEqual([]);
        expect(await store.transact(({ posts: { intake: inflow } }) => inflow.earlier(['key-1']))).toEqual([]);
        expect(await drill.outbox.queue.take(at(90), 10)).toEqual([]);
        expect(await store.transact(({ cases: { nextId } }) => nextId())).toBe(2);
        expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', head: { seq: 1 } });
      }),
    ),
  );
}
