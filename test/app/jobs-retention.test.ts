import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { retentionJob } from '../../src/app/jobs.ts';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import { ana, biel, START } from '../support/builders/a-case.ts';
import { anApprovedContent, DUE } from '../support/builders/a-content.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aPlannedItem } from '../support/builders/a-planned-item.ts';
import { aCrisisDesk } from '../support/builders/crises/a-crisis-desk.ts';
import { aMatter, aPost, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';

const DAY_MS = 86_400_000;
const EVER = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };

/** Calls a function that notes its name first. */
function noting<Args extends unknown[], Result>(done: string[], name: string, work: (...args: Args) => Result) {
  return (...args: Args): Result => {
    done.push(name);
    return work(...args);
  };
}

/** A case, a planned post that never left and an item of others, all kept long enough; and the nights that follow. */
async function nights() {
  const database = await aDatabase();
  const severity = aHandbook().severity;
  const classes = severity.classes.map((row) => ({ ...row, retentionDays: 30 }));
  const desk = await aCrisisDesk(aHandbook({ severity: { ...severity, classes } }), database);
  const closed = { reason: 'let_stand', by: ana, at: START, noteId: null } as const;
  const changes: Change[] = [
    { kind: 'matter', row: aMatter({ id: 90, class: 'question', openedAt: START, closed }) },
    { kind: 'post', row: aPost({ id: 'post-90', caseId: 90, flaggedAt: START }) },
  ];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  const content = anApprovedContent();
  const audit = { event: 'content.write', result: 'done', caseId: null, actor: ana, at: START, detail: {} } as const;
  await database.outbox.contents.transact(({ save }) => save({ changes: content, audit, effects: [] }));
  const { id: _, source: __, sourceId, ...planned } = aPlannedItem({ at: DUE });
  await database.intake.planned.take({ source: 'file', words: [{ sourceId, planned }], now: START });
  desk.pass(140 * DAY_MS);

  const done: string[] = [];
  const { cases, intake, outbox } = database;
  const { log } = outbox.webhooks;
  const noted = {
    ...database,
    intake: {
      ...intake,
      queue: { ...intake.queue, forgetSetAside: noting(done, 'posts set aside', intake.queue.forgetSetAside) },
      planned: { ...intake.planned, forget: noting(done, 'planned by others', intake.planned.forget) },
    },
    outbox: {
      ...outbox,
      webhooks: { ...outbox.webhooks, log: { ...log, forget: noting(done, 'events', log.forget) } },
      contents: { ...outbox.contents, forget: noting(done, 'planned posts', outbox.contents.forget) },
    },
  };
  const store = { ...cases.store, openCrises: noting(done, 'cases', cases.store.openCrises) };
  return {
    desk,
    /** The night's run, in the order of its parts. */
    async passes(): Promise<string[]> {
      done.length = 0;
      const lines = aJobLog();
      const deps = { database: noted, cases: { ...desk.deps, store }, picturesKeptDays: null, wake: () => {} };
      const job = retentionJob({ ...deps, log: lines }).start();
      await vi.waitUntil(() => lines.lines.length > 0, { timeout: PATIENCE_MS });
      await job.stop();
      desk.pass(DAY_MS);
      return [...done, lines.lines.join('\n')];
    },
    /** What is still in the database. */
    async left(): Promise<Record<string, boolean>> {
      return {
        case: (await cases.reader.caseById(90))?.core.erased === null,
        content: (await outbox.contents.byId(content.content.id)) !== null,
        planned: (await intake.planned.within(EVER, 9)).length > 0,
      };
    },
    [Symbol.asyncDispose]: database.close,
  };
}

const ORDER = ['posts set aside', 'planned by others', 'events', 'cases'];

it('forgets at night what is of no case first, then cases, and planned posts last', async () => {
  await using night = await nights();
  expect(await night.left()).toEqual({ case: true, content: true, planned: true });
  expect(await night.passes()).toEqual([...ORDER, 'planned posts', expect.stringContaining('"erased":1')]);
  expect(await night.left()).toEqual({ case: false, content: false, planned: false });
});

it('erases no case and no post of ours while a crisis is open, and makes up for it the night after', async () => {
  await using night = await nights();
  await night.desk.start();
  expect(await night.passes()).toEqual([...ORDER, expect.stringContaining('"rests":"crisis"')]);
  expect(await night.left()).toEqual({ case: true, content: true, planned: false });
  await night.desk.does(biel, { kind: 'close', why: 'Ya no llueve' });
  expect(await night.passes()).toEqual([...ORDER, 'planned posts', expect.stringContaining('"erased":1')]);
  expect(await night.left()).toEqual({ case: false, content: false, planned: false });
});
