import { expect, it } from 'vitest';
import { turnElectoral } from '../../../src/domain/crises/turn-electoral.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const HOUR = 3_600_000;

/** A crisis and a case, at 11:00 of the day before an election is called; it is over two days later. */
async function onTheEve() {
  const queue = await aCrisisDesk();
  const { institution } = queue.deps.handbook.current();
  institution.electoralPeriods = [{ from: '2026-11-25', to: '2026-11-26', scope: 'regional' }];
  await queue.start();
  await queue.flag({});
  await queue.catchesUp();
  const redrawn = async () => {
    await turnElectoral(queue.deps);
    return (await queue.catchesUp()).map(({ kind }) => kind).toSorted();
  };
  return { ...queue, redrawn };
}

it('an electoral period begins and ends by itself: what was drawn before is drawn anew, once', async () => {
  await using queue = await onTheEve();
  expect(await queue.redrawn()).toEqual([]);
  queue.pass(13 * HOUR - 1);
  expect(await queue.redrawn()).toEqual([]);
  queue.pass(1);
  expect(await queue.redrawn()).toEqual(['board', 'card']);
  expect(await queue.redrawn()).toEqual([]);
  queue.pass(48 * HOUR);
  expect(await queue.redrawn()).toEqual(['board', 'card']);
  expect(await queue.redrawn()).toEqual([]);
  expect((await queue.record()).filter((event) => event === 'clock.electoral')).toHaveLength(2);
});

it('what was flagged since needs no other drawing, nor is anything written down where there is nothing to draw', async () => {
  await using queue = await aCrisisDesk();
  queue.deps.handbook.current().institution.electoralPeriods = [
    { from: '2026-11-20', to: '2026-11-30', scope: 'municipal' },
  ];
  await queue.flag({});
  await queue.catchesUp();
  await turnElectoral(queue.deps);
  expect(await queue.due()).toEqual([]);
  expect(await queue.record()).not.toContain('clock.electoral');
});
