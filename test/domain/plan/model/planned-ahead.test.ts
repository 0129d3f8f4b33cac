import { expect, it } from 'vitest';
import { plannedAhead } from '../../../../src/domain/plan/model/planned-ahead.ts';
import type { PlannedItem } from '../../../../src/domain/plan/model/planned-item.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

it('what is for the whole of today is still to come in the evening, and yesterday is over', async () => {
  await using database = await aDatabase();
  const { planned } = database.intake;
  const now = '2026-12-01T20:00:00.000Z';
  const word = (sourceId: string, over: Partial<PlannedItem>) => {
    const { id: _, source: __, sourceId: ___, ...item } = aPlannedItem({ words: sourceId, ...over });
    return { sourceId, planned: item };
  };
  const words = [
    word('yesterday', { at: '2026-11-29T23:00:00.000Z', isAllDay: true }),
    word('today', { at: '2026-11-30T23:00:00.000Z', isAllDay: true }),
    word('this morning', { at: '2026-12-01T08:00:00.000Z' }),
    word('tonight', { at: '2026-12-01T21:00:00.000Z' }),
  ];
  await planned.take({ source: 'file', words, now });
  const clocks = { now, timeZone: 'Europe/Madrid' };
  const ahead = await plannedAhead(planned, clocks, { aheadMs: 86_400_000, most: 9 });
  expect(ahead.map((item) => item.words)).toEqual(['today', 'tonight']);
});
