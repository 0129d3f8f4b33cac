import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import { fellAt, infoSheet } from '../../../../src/domain/crises/sheet/info-sheet.ts';
import { tellSheetReaders } from '../../../../src/domain/crises/sheet/tell-sheet-readers.ts';
import type { SlackActor } from '../../../../src/domain/people/actor.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const MINUTE_MS = 60_000;
const mayor: SlackActor = { kind: 'slack', team: 'T1', user: 'UMAYOR' };

type Sent = Extract<Effect, { kind: 'info_sheet' }>;

/** A crisis whose info sheet the mayor follows. */
async function aFollowedCrisis() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.knows('La Ribera');
  expect(await queue.does(ana, { kind: 'subscribe', who: mayor })).toBe('done');
  return {
    ...queue,
    factId: async () => (await queue.board()).facts.findLast(({ status }) => status === 'verified')?.id ?? 'none',
    sheet: async () => infoSheet(await queue.board(), queue.deps.handbook.current(), queue.deps.now()),
    /** What is sent to the mayor at that minute. */
    async told(): Promise<Sent[]> {
      await tellSheetReaders(queue.deps, queue.crises);
      return (await queue.sent()).flatMap((effect) => (effect.kind === 'info_sheet' ? [effect] : []));
    },
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('the people who follow what may be said', () => {
  it('get it first at once, then nothing until it changes', async () => {
    await using crisis = await aFollowedCrisis();
    expect(await crisis.told()).toMatchObject([{ to: 'UMAYOR', isNew: true, since: null }]);
    crisis.pass(10 * MINUTE_MS);
    expect(await crisis.told()).toEqual([]);
  });

  it('take no write lock while there is nothing to tell', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    crisis.pass(10 * MINUTE_MS);
    let locks = 0;
    const { transact } = crisis.deps.store;
    const store: typeof crisis.deps.store = {
      ...crisis.deps.store,
      transact: (work) => {
        locks += 1;
        return transact(work);
      },
    };
    await tellSheetReaders({ ...crisis.deps, store }, crisis.crises);
    expect(locks).toBe(0);
    await crisis.knows('naranja', { key: 'level' });
    await tellSheetReaders({ ...crisis.deps, store }, crisis.crises);
    expect(locks).toBe(1);
  });

  it('get a changed fact as a new message, gathered, and any other change in the last one', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    crisis.pass(MINUTE_MS);
    await crisis.knows('naranja', { key: 'level' });
    await crisis.knows('12:30', { key: 'next_update' });
    expect(await crisis.told()).toEqual([]);
    crisis.pass(3 * MINUTE_MS);
    expect(await crisis.told()).toMatchObject([{ isNew: true }]);

    const id = await crisis.states();
    await crisis.approves(id);
    await crisis.leavesHold(id);
    await crisis.isPublished(id);
    crisis.pass(4 * MINUTE_MS);
    expect((await crisis.sheet()).statements.map(({ caseId }) => caseId)).toEqual([id]);
    expect(await crisis.told()).toMatchObject([{ isNew: false }]);
  });

  it('read that a fact fell in the next message, however much fell meanwhile', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    const factId = await crisis.factId();
    crisis.pass(MINUTE_MS);
    await crisis.does(ana, { kind: 'retract_fact', factId, why: 'Es otro barrio' });
    crisis.pass(3 * MINUTE_MS);
    const [sent] = await crisis.told();
    expect(sent?.isNew).toBe(true);
    const { facts, fallen } = await crisis.sheet();
    expect(facts).toEqual([]);
    expect(fallen.map(({ id }) => id)).toEqual([factId]);
    expect(fallen.every((fact) => fellAt(fact) >= (sent?.since ?? ''))).toBe(true);
  });

  it('get neither proposed facts nor texts that nobody has approved', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    await crisis.states();
    await crisis.does(ana, {
      kind: 'add_fact',
      key: null,
      title: 'Víctimas',
      value: '3',
      translations: {},
      source: 'Un vecino',
      owner: null,
      validForMinutes: null,
    });
    crisis.pass(5 * MINUTE_MS);
    expect(await crisis.told()).toEqual([]);
    const sheet = await crisis.sheet();
    expect(sheet.facts.map(({ value }) => value)).toEqual(['La Ribera']);
    expect(sheet.statements).toEqual([]);
  });

  it('get the end of the crisis as the last one', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    await crisis.does(berta, { kind: 'close', why: 'Ha pasado' });
    expect(await crisis.told()).toMatchObject([{ to: 'UMAYOR', isNew: true }]);
    crisis.pass(10 * MINUTE_MS);
    expect(await crisis.told()).toEqual([]);
  });

  it('leave by themselves, also from outside of the team, but nobody from there adds or removes another', async () => {
    await using crisis = await aFollowedCrisis();
    await crisis.told();
    expect(await crisis.does(ana, { kind: 'subscribe', who: mayor })).toBe('refusal.sheet_read_already');
    expect(await crisis.does(mayor, { kind: 'subscribe', who: { ...mayor, user: 'UOTHER' } })).toMatch(/stranger/);
    expect(await crisis.does({ ...mayor, user: 'UOTHER' }, { kind: 'unsubscribe', who: mayor })).toMatch(/stranger/);
    expect(await crisis.does(mayor, { kind: 'unsubscribe', who: mayor })).toBe('done');
    expect(await crisis.does(mayor, { kind: 'unsubscribe', who: mayor })).toBe('refusal.sheet_not_read');
    crisis.pass(5 * MINUTE_MS);
    await crisis.knows('naranja', { key: 'level' });
    expect(await crisis.told()).toEqual([]);
  });
});
