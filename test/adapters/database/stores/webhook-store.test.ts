import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { anEmptyDatabaseFile } from '../../../support/drivers/a-database.ts';

const now = '2026-11-30T10:00:00.000Z';

it('finds the oldest events in their order, however many have waited for a week', async () => {
  await using place = await anEmptyDatabaseFile();
  const database = await openDatabase(place.url);
  const { webhooks } = database.outbox;
  const events = Array.from({ length: 2_000 }, (_, at) => {
    const seq = at + 1;
    return { id: `${seq}-hash`, seq, subject: `case:${at % 500}`, type: 'case.taken', body: '{}' } as const;
  });
  await webhooks.keep(2_000, events, now);
  expect((await webhooks.due(now, 3)).map(({ id }) => id)).toEqual(['1-hash', '2-hash', '3-hash']);
  await database.close();
  const asked = new BetterSqlite(place.file, { readonly: true });
  const plan = asked
    .prepare(
      `explain query plan select id from webhook_events where state = 'waiting' and (due_at <= ? or due_at > ?) and not exists
       (select 1 from webhook_events as earlier where earlier.state = 'waiting' and earlier.subject = webhook_events.subject
       and earlier.seq < webhook_events.seq) order by seq limit 20`,
    )
    .all(now, now);
  asked.close();
  expect(JSON.stringify(plan)).toContain('USING INDEX webhook_events_due');
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});
