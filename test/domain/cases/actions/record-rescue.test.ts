import { describe, expect, it } from 'vitest';
import { isPending } from '../../../../src/domain/cases/model/case-status.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';

const RISK = { url: 'https://x.com/a/status/1', text: 'Socorro, estamos atrapados en el coche y sube el agua' };

async function atRisk() {
  const queue = await aDesk();
  await queue.flag(RISK);
  return queue;
}

describe('a person at risk', () => {
  it('is told, attended and found safe in three steps, each with who said so and when', async () => {
    await using queue = await atRisk();
    const told = { kind: 'record_told', who: 'Sala del 112', phone: '112', at: '10:59' } as const;
    expect(await queue.does(ana, 1, told)).toBe('done');
    queue.pass(60_000);
    expect(await queue.does(berta, 1, { kind: 'record_rescue', step: 'attended' })).toBe('done');
    const { rescue } = (await queue.caseOf(1)).core;
    expect(rescue).toEqual({ step: 'attended', by: berta, at: queue.deps.now() });
    expect(await queue.does(ana, 1, { kind: 'record_rescue', step: 'attended' })).toBe('refusal.rescue_recorded');
    expect(await queue.does(ana, 1, { kind: 'record_rescue', step: 'safe' })).toBe('done');
    expect((await queue.caseOf(1)).core.rescue?.step).toBe('safe');
    const steps = (await queue.auditBodies()).map((body) => JSON.parse(body));
    expect(
      steps
        .filter(({ event, result }) => event === 'gesture.record_rescue' && result === 'done')
        .map(({ detail }) => detail.to),
    ).toEqual(['attended', 'safe']);
  });

  it('waits for nobody to be told once they were found safe, and does again when that was a mistake', async () => {
    await using queue = await atRisk();
    const waits = async () => (await queue.deps.store.transact(({ cases }) => cases.waiting())).map(({ id }) => id);
    const untold = () => queue.deps.store.transact(({ cases }) => cases.find({ by: 'scope', scope: 'case:1' }));
    expect(await waits()).toEqual([1]);
    await queue.does(ana, 1, { kind: 'record_rescue', step: 'safe' });
    expect(await queue.does(berta, 1, { kind: 'dismiss', reason: 'let_stand', note: '' })).not.toBe(
      'refusal.tell_first',
    );
    expect(isPending(await queue.caseOf(1))).toBe((await untold()).includes(1));
    await queue.does(ana, 1, { kind: 'record_rescue', step: 'sought' });
    expect((await queue.caseOf(1)).core.rescue).toBeUndefined();
  });

  it('is the only one of whom it may be said', async () => {
    await using queue = await aDesk();
    await queue.flag({});
    expect(await queue.does(ana, 1, { kind: 'record_rescue', step: 'safe' })).toBe('refusal.not_at_risk');
  });
});
