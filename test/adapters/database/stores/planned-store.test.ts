import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { aPlannedItem } from '../../../support/builders/a-planned-item.ts';
import { anEmptyDatabaseFile } from '../../../support/drivers/a-database.ts';

it('finds what is near by its moment, however much is planned', async () => {
  const { url, file } = await anEmptyDatabaseFile();
  const database = await openDatabase(url);
  const words = Array.from({ length: 10_000 }, (_, at) => {
    const { id: _id, source: _source, sourceId: _sourceId, ...planned } = aPlannedItem();
    const moment = new Date(Date.parse('2026-12-01T00:00:00Z') + at * 60_000).toISOString();
    return { sourceId: `${at}`, planned: { ...planned, at: moment } };
  });
  await database.intake.planned.take({ source: 'file', words, now: '2026-11-30T10:00:00.000Z' });
  const period = { from: '2026-12-03T00:00:00.000Z', to: '2026-12-10T00:00:00.000Z' };
  expect((await database.intake.planned.within(period, 3)).map(({ sourceId }) => sourceId)).toEqual([
    '2880',
    '2881',
    '2882',
  ]);
  await database.close();
  const asked = new BetterSqlite(file, { readonly: true });
  const plan = asked
    .prepare(`explain query plan select * from planned_items where at >= ? and at < ? order by at, id limit 3`)
    .all(period.from, period.to);
  asked.close();
  expect(JSON.stringify(plan)).toContain('USING INDEX planned_items_when');
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});
