import { expect, it } from 'vitest';
import { expireProposals } from '../../../../src/domain/crises/alerts/close-proposals.ts';
import { takeAlerts } from '../../../../src/domain/crises/alerts/take-alerts.ts';
import type { CapWanted } from '../../../support/builders/a-cap-document.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { alert, aWarnedHandbook } from '../../../support/builders/crises/an-alert.ts';

const later = '2026-11-24T10:30:00+01:00';

/** The team's desk, and what comes of alerts there. */
async function aWarnedDesk() {
  const queue = await aCrisisDesk();
  const handbook = aWarnedHandbook();
  const deps = { ...queue.deps, handbook: { ...queue.deps.handbook, current: () => handbook } };
  const open = () => queue.deps.store.transact((transaction) => transaction.crises.alerts.open());
  return {
    ...queue,
    open,
    takes: (...wanted: CapWanted[]) => takeAlerts(deps, 'tiempo', wanted.map(alert)),
    expires: () => expireProposals(deps),
    /** What stands of the proposal of which a message is part. */
    async standing(id: string) {
      const proposal = await queue.deps.store.transact((transaction) =>
        transaction.crises.alerts.ofMessages([`avisos@tiempo.example,${id}`]),
      );
      return proposal === null ? null : (proposal.closed?.why ?? proposal.colour);
    },
    async drawn() {
      const effects = await queue.catchesUp();
      return effects.filter(({ kind }) => kind === 'alert_proposal').length;
    },
    async events() {
      return (await queue.record()).filter((event) => event.startsWith('alert.'));
    },
  };
}

it('proposes a crisis once, however often the alert is read', async () => {
  const queue = await aWarnedDesk();
  expect(await queue.takes({ id: 'a1' })).toBe(1);
  expect(await queue.takes({ id: 'a1' }, { id: 'a1' })).toBe(0);
  expect(await queue.open()).toMatchObject([
    { source: 'tiempo', playbook: 'flood', colour: 'orange', areas: ['Litoral norte'] },
  ]);
  expect(await queue.drawn()).toBe(1);
  expect(await queue.events()).toEqual(['alert.proposed']);
});

it('redraws the same proposal by each update, and closes it when the alert is cancelled', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1' });
  await queue.takes({ id: 'a2', kind: 'Update', references: ['a1'], colour: 'rojo', sent: later });
  expect(await queue.open()).toMatchObject([{ colour: 'red', level: 'S1' }]);
  await queue.takes({ id: 'a3', kind: 'Cancel', references: ['a2'], sent: later });
  expect(await queue.open()).toEqual([]);
  expect(await queue.standing('a1')).toBe('cancelled');
  expect(await queue.events()).toEqual(['alert.proposed', 'alert.updated', 'alert.closed']);
});

it('whatever the order: a message that was replaced before it came says nothing any more', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a2', kind: 'Cancel', references: ['a1'], sent: later });
  await queue.takes({ id: 'a1' });
  expect(await queue.open()).toEqual([]);
  await queue.takes({ id: 'b2', kind: 'Update', references: ['b1'], colour: 'rojo', sent: later });
  await queue.takes({ id: 'b1' });
  expect(await queue.open()).toMatchObject([{ colour: 'red' }]);
  await queue.takes({ id: 'c2', kind: 'Cancel', references: ['c1'], sent: later }, { id: 'c1' });
  expect(await queue.standing('c1')).toBe('cancelled');
});

it('closes it when an update brings it below what counts, and proposes anew when another raises it', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1' });
  await queue.takes({ id: 'a2', kind: 'Update', references: ['a1'], colour: 'amarillo', sent: later });
  expect(await queue.standing('a1')).toBe('lowered');
  await queue.takes({ id: 'a3', kind: 'Update', references: ['a1', 'a2'], colour: 'rojo', sent: later });
  expect(await queue.open()).toMatchObject([{ colour: 'red' }]);
});

it('ends with the alert', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1', expires: '2026-11-24T12:00:00Z' }, { id: 'b1' });
  await queue.expires();
  expect(await queue.open()).toHaveLength(2);
  queue.pass(2 * 3_600_000);
  await queue.expires();
  expect(await queue.standing('a1')).toBe('expired');
  expect(await queue.standing('b1')).toBe('orange');
  expect(await queue.takes({ id: 'c1', expires: '2026-11-24T12:00:00Z' })).toBe(0);
});

it('is closed by the crisis, and none is proposed while that one is open', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1' });
  expect(await queue.standing('a1')).toBe('orange');
  expect(await queue.start()).toBe('done');
  expect(await queue.standing('a1')).toBe('started');
  expect(await queue.takes({ id: 'b1' })).toBe(0);
  expect(await queue.open()).toEqual([]);
});

it('heeds neither exercises nor tests, nor what is about others', async () => {
  const queue = await aWarnedDesk();
  await queue.takes(
    { id: 'a1', status: 'Exercise' },
    { id: 'a2', status: 'Test' },
    { id: 'a3', zoneCode: '1', zone: 'Soria' },
  );
  await queue.takes({ id: 'b1' });
  await queue.takes({ id: 'b2', kind: 'Cancel', references: ['b1'], status: 'Test', sent: later });
  expect(await queue.open()).toHaveLength(1);
});

it('tells an open crisis that the alert which led to it was cancelled', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1' });
  await queue.start();
  await queue.catchesUp();
  expect(await queue.takes({ id: 'a2', kind: 'Cancel', references: ['a1'], sent: later })).toBe(1);
  const told = await queue.catchesUp();
  expect(told.filter(({ kind }) => kind === 'crisis_line')).toMatchObject([
    { crisisId: 1, entry: { sentence: { key: 'crisis.alert_cancelled' } } },
  ]);
  expect(told.map(({ kind }) => kind)).toContain('board');
  expect(await queue.takes({ id: 'a2', kind: 'Cancel', references: ['a1'], sent: later })).toBe(0);
  expect(await queue.events()).toEqual(['alert.proposed', 'alert.closed', 'alert.cancelled']);
});

it('tells an open crisis that the alert which led to it is lower, and proposes each colour that it gives meanwhile', async () => {
  const queue = await aWarnedDesk();
  await queue.takes({ id: 'a1' });
  await queue.start();
  const colours = async () =>
    (await queue.board()).facts
      .filter(({ key, status }) => key === 'level' && status === 'proposed')
      .map(({ value }) => value);
  await queue.catchesUp();
  expect(await queue.takes({ id: 'a2', kind: 'Update', references: ['a1'], colour: 'rojo', sent: later })).toBe(1);
  expect(await colours()).toEqual(['rojo']);
  // Another alert, of the colour that is known.
  expect(await queue.takes({ id: 'b1', sent: later })).toBe(0);
  expect(await colours()).toEqual(['rojo']);
  expect(await queue.takes({ id: 'a3', kind: 'Update', references: ['a1', 'a2'], sent: later })).toBe(1);
  expect(await colours()).toEqual(['naranja']);
  await queue.catchesUp();
  const lowered = { id: 'a4', kind: 'Update', references: ['a3'], colour: 'amarillo', sent: later } as const;
  expect(await queue.takes(lowered)).toBe(1);
  expect(await queue.takes({ id: 'b2', kind: 'Cancel', references: ['b1'], sent: later })).toBe(1);
  const told = (await queue.catchesUp()).flatMap((one) => (one.kind === 'crisis_line' ? [one.entry.sentence.key] : []));
  expect(told).toEqual(['crisis.alert_lowered', 'crisis.alert_cancelled']);
  expect(await queue.open()).toEqual([]);
});
