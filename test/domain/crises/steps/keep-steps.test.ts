import { describe, expect, it } from 'vitest';
import { makeCrisisReport } from '../../../../src/domain/crises/report/make-crisis-report.ts';
import { keepAllSteps, tickStepsFor } from '../../../../src/domain/crises/steps/keep-steps.ts';
import { countSteps, currentSteps } from '../../../../src/domain/crises/steps/steps-waiting.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisisDesk, words } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aHandbookWithSteps } from '../../../support/builders/crises/some-steps.ts';

const PLAN = { level: 'nivel 2', director: 'Dirección del plan', link: null };

/** A crisis with steps, and what has become of each of them. */
async function aCrisisWithSteps(over: Parameters<Awaited<ReturnType<typeof aCrisisDesk>>['start']>[0] = {}) {
  const queue = await aCrisisDesk(aHandbookWithSteps());
  expect(await queue.start(over)).toBe('done');
  return {
    ...queue,
    keep: () => keepAllSteps(queue.deps),
    async became() {
      const steps = currentSteps((await queue.board()).steps);
      return Object.fromEntries(steps.map(({ step, ended }) => [step, ended?.kind ?? 'open']));
    },
    async report() {
      const whole = await queue.crises.whole(1);
      if (whole === null) throw new Error('There is no crisis 1.');
      const { crisis, ...rest } = whole.board;
      const rows = { ...whole, ...rest, pauses: [], hoaxes: [] };
      return makeCrisisReport(crisis, rows, queue.deps.handbook.current(), queue.deps.now());
    },
    async goesOut(statement: 'holding' | 'update') {
      const caseId = await queue.states(statement);
      await queue.approves(caseId);
      await queue.leavesHold(caseId);
      await queue.isPublished(caseId);
    },
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('the steps of a crisis', () => {
  it('are laid out as it starts: those of the first hour and of the closing, timed from its start', async () => {
    await using past = await aCrisisWithSteps();
    const { steps, crisis } = await past.board();
    const minutes = (moment: string | null) =>
      moment === null ? null : (Date.parse(moment) - Date.parse(crisis.startedAt)) / 60_000;
    expect(steps.map(({ step, dueAt }) => [step, minutes(dueAt)])).toEqual([
      ['call', 10],
      ['plan', 15],
      ['first', 15],
      ['hoaxes', 40],
      ['last', null],
    ]);
  });

  it('are none where the playbook has none', async () => {
    await using queue = await aCrisisDesk(aHandbook());
    expect(await queue.start()).toBe('done');
    await keepAllSteps(queue.deps);
    expect((await queue.board()).steps).toEqual([]);
  });

  it('are ticked by the action that does them, in the name of who does it', async () => {
    await using past = await aCrisisWithSteps();
    expect(await past.does(berta, { kind: 'set_plan', plan: PLAN })).toBe('done');
    const step = (await past.board()).steps.find((one) => one.step === 'plan');
    expect(step?.ended).toMatchObject({ kind: 'seen', by: berta });
  });

  it('are ticked at once where the crisis starts with the plan', async () => {
    await using past = await aCrisisWithSteps({ plan: PLAN });
    expect(await past.became()).toMatchObject({ plan: 'seen', call: 'open' });
  });

  it('come back with each word to the public, and those of the one before count no more', async () => {
    await using past = await aCrisisWithSteps();
    await past.knows('La Ribera');
    await past.knows('rojo', { key: 'level' });
    await past.knows('18:30', { key: 'next_update' });
    await past.goesOut('holding');
    await past.keep();
    expect(await past.became()).toMatchObject({ first: 'seen', refresh: 'open' });
    const first = (await past.board()).steps.find(({ step }) => step === 'refresh');
    expect(await past.does(ana, { kind: 'end_step', stepId: first?.id ?? '', end: 'done', why: '' })).toBe('done');
    await past.keep();
    expect((await past.board()).steps.filter(({ step }) => step === 'refresh')).toHaveLength(1);
    past.pass(10 * 60_000);
    await past.does(ana, words('La Ribera Alta'));
    await past.goesOut('update');
    await past.keep();
    expect((await past.board()).steps.filter(({ step }) => step === 'refresh')).toHaveLength(2);
    expect(await past.became()).toMatchObject({ refresh: 'open' });
    // Of the four early ones the first message is seen; of the rounds the last one counts, and the closing never does.
    expect(countSteps((await past.board()).steps)).toEqual({ done: 1, of: 5 });
    expect((await past.report()).stepCount).toEqual({ done: 1, of: 5 });
    expect((await past.report()).steps).toHaveLength(7);
  });

  it('that wait for a look at the register of hoaxes are ticked by it, once', async () => {
    await using past = await aCrisisWithSteps();
    await tickStepsFor(past.deps, 'hoax_register_seen', berta);
    past.pass(60_000);
    await tickStepsFor(past.deps, 'hoax_register_seen', ana);
    const step = (await past.board()).steps.find((one) => one.step === 'hoaxes');
    expect(step?.ended).toMatchObject({ kind: 'seen', by: berta });
  });

  it('take the write lock only where there is something to tick or to lay out', async () => {
    await using past = await aCrisisWithSteps();
    let written = 0;
    const { store } = past.deps;
    const counting: typeof store = {
      ...store,
      transact: (work) => {
        written += 1;
        return store.transact(work);
      },
    };
    const keep = () => keepAllSteps({ ...past.deps, store: counting });
    await keep();
    await keep();
    expect(written).toBe(0);
    const { crisis } = await past.board();
    past.pass(60_000);
    const told = { ...crisis, lastWordAt: past.deps.now() };
    await store.transact(({ save }) => save({ changes: [{ kind: 'crisis', row: told }], audit: [], effects: [] }));
    await keep();
    expect(written).toBe(1);
    expect(await past.became()).toMatchObject({ first: 'seen', refresh: 'open' });
    await keep();
    expect(written).toBe(1);
  });
});
