import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const MOST_AT_ONCE = 500;

/**
 * Gives each case its random id. That of an older case is made from its digest key, as that of a new
 * one is: a backup from before this change gets the same ids again.
 */
export async function addRandomIds(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('cases')
    .addColumn('random_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  for (let after = 0; ; ) {
    const cases = await db
      .selectFrom('cases')
      .select(['id', 'openedAt', 'digestKey'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(MOST_AT_ONCE)
      .execute();
    const last = cases.at(-1);
    if (last === undefined) return;
    const given = cases.map(({ id, openedAt, digestKey }) => {
      const digest = createHmac('sha256', digestKey).update(`case:${id}:${openedAt}`, 'utf8').digest('hex');
      return sql`(${id}, ${digest.slice(0, 8)})`;
    });
    await sql`update cases set random_id = given.column2 from (values ${sql.join(given)}) as given
      where cases.id = cast(given.column1 as integer)`.execute(db);
    after = last.id;
  }
}
