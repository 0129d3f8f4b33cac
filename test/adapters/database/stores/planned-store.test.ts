import BetterSqlite from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';
import { anEmptyDatabaseFile } from '../../../support/drivers/a-database.ts';

const now = '2026-11-30T10:00:00.000Z';

/** An item every minute from 1 December on. */
function wordsOf(length: number) {
  return Array.from({ length }, (_, at) => {
    const { id: _id, source: _source, sourceId: _sourceId, ...planned } = aPlannedItem();
    const moment = new Date(Date.parse('2026-12-01T00:00:00Z') + at * 60_000).toISOString();
    return { sourceId: `${at}`, planned: { ...planned, at: moment } };
  });
}

it('lets others write while a whole calendar changes', async () => {
  await using place = await anEmptyDatabaseFile();
  const database = await openDatabase(place.url);
  const { planned } = database.intake;
  const ever = { from: '2020', to: '2099' };
  let isOver = false;
  const replacing = planned.replace({ source: 'calendar:t', words: wordsOf(2_000), now }, now).then(() => {
    isOver = true;
  });
  await vi.waitFor(async () => expect(await planned.within(ever, 1)).toHaveLength(1), { interval: 1 });
  await planned.take({ source: 'file', words: wordsOf(1), now });
  expect(isOver).toBe(false);
  await replacing;
  expect(await planned.within(ever, 9_999)).toHaveLength(2_001);
  await database.close();
});

it('finds what is near by its moment, however much is planned', async () => {
  await using place = await anEmptyDatabaseFile();
  const database = await openDatabase(place.url);
  const words = wordsOf(10_000);
  await database.intake.planned.take({ source: 'file', words, now });
  const period = { from: '2026-12-03T00:00:00.000Z', to: '2026-12-10T00:00:00.000Z' };
  expect((await database.intake.planned.within(period, 3)).map(({ sourceId }) => sourceId)).toEqual([
    '2880',
    '2881',
    '2882',
  ]);
  await database.close();
  const asked = new BetterSqlite(place.file, { readonly: true });
  const plan = asked
    .prepare(`explain query plan select * from planned_items where at >= ? and at < ? order by at, id limit 3`)
    .all(period.from, period.to);
  asked.close();
  expect(JSON.stringify(plan)).toContain('USING INDEX planned_items_when');
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});
