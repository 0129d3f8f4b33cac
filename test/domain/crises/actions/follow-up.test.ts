import { describe, expect, it } from 'vitest';
import { ringFollowUps } from '../../../../src/domain/crises/ring-follow-ups.ts';
import { ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aHandbookWithSteps } from '../../../support/builders/crises/some-steps.ts';

const DAY_MS = 86_400_000;

/** A crisis that is over, and the moment at which it ended. */
async function aPastCrisis() {
  const queue = await aCrisisDesk(aHandbookWithSteps());
  await queue.start();
  expect(await queue.does(berta, { kind: 'close', why: 'Ha pasado' })).toBe('done');
  const inDays = (days: number) => new Date(Date.parse(queue.deps.now()) + days * DAY_MS).toISOString().slice(0, 10);
  return {
    ...queue,
    inDays,
    open: () => queue.crises.openFollowUps(),
    async called() {
      await ringFollowUps(queue.deps);
      const lines = (await queue.sent()).filter((effect) => effect.kind === 'crisis_line');
      return lines.filter(({ entry }) => entry.sentence.key === 'crisis.follow_up_due').map(({ entry }) => entry.calls);
    },
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('what a crisis leaves to be done', () => {
  it('is what its playbook wants afterwards, owned by who led the information', async () => {
    await using past = await aPastCrisis();
    expect(await past.open()).toMatchObject([
      { crisisId: 1, playbook: 'flood', what: 'Reúne al equipo', owner: ana, dueOn: past.inDays(7), ended: null },
    ]);
  });

  it('is added after it, with an owner of the team and a date that is to come', async () => {
    await using past = await aPastCrisis();
    const task = {
      kind: 'add_follow_up',
      what: 'Poner el 010 en el manual',
      owner: biel,
      dueOn: past.inDays(3),
    } as const;
    expect(await past.does(ana, { ...task, what: ' ' })).toBe('refusal.follow_up_words');
    expect(await past.does(ana, { ...task, dueOn: past.inDays(-1) })).toBe('refusal.follow_up_date');
    expect(await past.does(ana, { ...task, dueOn: 'mañana' })).toBe('refusal.follow_up_date');
    expect(await past.does(ana, task)).toBe('done');
    expect((await past.open()).map(({ what }) => what)).toEqual(['Poner el 010 en el manual', 'Reúne al equipo']);
  });

  it('is done, or dropped for a reason, and then is open no more', async () => {
    await using past = await aPastCrisis();
    const [task] = await past.open();
    const drop = { kind: 'end_follow_up', followUpId: task?.id ?? '', end: 'dropped', why: '' } as const;
    expect(await past.does(ana, drop)).toBe('refusal.reason_needed');
    expect(await past.does(ana, { ...drop, why: 'Ya lo hace Emergencias' })).toBe('done');
    expect(await past.does(ana, { ...drop, end: 'done' })).toBe('refusal.follow_up_over');
    expect(await past.open()).toEqual([]);
    expect((await past.board()).followUps).toMatchObject([
      { ended: { kind: 'dropped', why: 'Ya lo hace Emergencias' } },
    ]);
  });

  it('calls its owner on its date, once, and not before', async () => {
    await using past = await aPastCrisis();
    past.pass(6 * DAY_MS);
    expect(await past.called()).toEqual([]);
    past.pass(DAY_MS);
    expect(await past.called()).toEqual([[ana]]);
    expect(await past.called()).toEqual([]);
  });

  it('is told by the next report of the same playbook', async () => {
    await using past = await aPastCrisis();
    const [task] = await past.open();
    await past.does(ana, { kind: 'end_follow_up', followUpId: task?.id ?? '', end: 'done', why: '' });
    expect(await past.start()).toBe('done');
    const whole = await past.crises.whole(2);
    expect(whole?.earlier).toMatchObject([{ crisisId: 1, what: 'Reúne al equipo', ended: { kind: 'done', by: ana } }]);
  });
});
