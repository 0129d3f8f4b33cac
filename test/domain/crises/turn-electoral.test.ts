import { expect, it } from 'vitest';
import { turnElectoral } from '../../../src/domain/crises/turn-electoral.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const HOUR = 3_600_000;

/** A crisis and a case, at 11:00 of the day before an election is called; it is over two days later. */
async function onTheEve() {
  const desk = await aCrisisDesk();
  const { institution } = desk.deps.handbook();
  institution.electoralPeriods = [{ from: '2026-11-25', to: '2026-11-26', scope: 'regional' }];
  await desk.start();
  await desk.flag({});
  await desk.catchesUp();
  const redrawn = async () => {
    await turnElectoral(desk.deps);
    return (await desk.catchesUp()).map(({ kind }) => kind).toSorted();
  };
  return { ...desk, redrawn };
}

it('an electoral period begins and ends by itself: what was drawn before is drawn anew, once', async () => {
  await using desk = await onTheEve();
  expect(await desk.redrawn()).toEqual([]);
  desk.pass(13 * HOUR - 1);
  expect(await desk.redrawn()).toEqual([]);
  desk.pass(1);
  expect(await desk.redrawn()).toEqual(['board', 'card']);
  expect(await desk.redrawn()).toEqual([]);
  desk.pass(48 * HOUR);
  expect(await desk.redrawn()).toEqual(['board', 'card']);
  expect(await desk.redrawn()).toEqual([]);
  expect((await desk.record()).filter((event) => event === 'clock.electoral')).toHaveLength(2);
});

it('what was flagged since needs no other drawing, nor is anything written down where there is nothing to draw', async () => {
  await using desk = await aCrisisDesk();
  desk.deps.handbook().institution.electoralPeriods = [{ from: '2026-11-20', to: '2026-11-30', scope: 'municipal' }];
  await desk.flag({});
  await desk.catchesUp();
  await turnElectoral(desk.deps);
  expect(await desk.due()).toEqual([]);
  expect(await desk.record()).not.toContain('clock.electoral');
});
