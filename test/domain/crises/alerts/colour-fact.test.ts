import { expect, it } from 'vitest';
import { takeAlerts } from '../../../../src/domain/crises/alerts/take-alerts.ts';
import { startCrisis } from '../../../../src/domain/crises/start-crisis.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { alert, aWarnedHandbook } from '../../../support/builders/crises/an-alert.ts';

const START = {
  playbook: 'flood',
  title: 'DANA',
  level: 'S2',
  territory: 'La Ribera',
  networks: ['x'],
  plan: null,
  leadAccount: null,
  ownChannel: false,
} as const;

async function started(hasAlert: boolean) {
  const desk = await aCrisisDesk();
  const handbook = aWarnedHandbook();
  const deps = { ...desk.deps, handbook: { ...desk.deps.handbook, current: () => handbook } };
  if (hasAlert) await takeAlerts(deps, 'tiempo', [alert({ id: 'a1' })]);
  await startCrisis(deps, { start: START, actor: ana, channel: 'C1', deliveryKey: 'start' });
  return desk;
}

it('the colour of an official alert is proposed as the fact that the playbook asks for, and one click confirms it', async () => {
  await using desk = await started(true);
  const [fact] = (await desk.board()).facts;
  expect(fact).toMatchObject({ key: 'level', value: 'naranja', status: 'proposed', enteredBy: { kind: 'clock' } });
  expect(fact?.meaning).toEqual({ kind: 'choice', id: 'orange' });
  expect(await desk.does(ana, { kind: 'verify_fact', factId: fact?.id ?? '' })).toBe('done');
});

it('without an alert there is nothing to propose', async () => {
  await using desk = await started(false);
  expect((await desk.board()).facts).toEqual([]);
});
