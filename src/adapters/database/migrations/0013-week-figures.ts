import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the data that the weekly digest counts without reading whole cases: the first claim of a
 * case, its topic, and indices by time. Adds the actions of the communication plan that a person
 * reported as done.
 */
export async function createWeekFigures(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema.alterTable('cases').addColumn('topic', 'text').execute();
  await db.schema
    .alterTable('cases')
    .addColumn('suggests', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('cases').addColumn('first_claimed_at', 'text').execute();
  await fillIn(db, engine);
  await db.schema.createIndex('cases_first_claimed').on('cases').column('first_claimed_at').execute();
  await db.schema.createIndex('posts_flagged').on('posts').columns(['flagged_at', 'case_id', 'network']).execute();
  await db.schema.createIndex('publications_published').on('publications').column('published_at').execute();
  await db.schema.createIndex('endorsements_given').on('endorsements').column('at').execute();
  await createActionsDone(db, engine);
}

/** The record knows who took a case on first, also where they have given it back since. */
async function fillIn(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const isSqlite = engine === 'sqlite';
  const topic = isSqlite ? sql`json_extract(assessment, '$.topic')` : sql`assessment::json ->> 'topic'`;
  await sql`update cases set topic = ${topic}`.execute(db);
  const field = (name: string) =>
    isSqlite ? sql`json_extract(body, ${sql.lit(`$.${name}`)})` : sql`body::json ->> ${sql.lit(name)}`;
  const caseId = isSqlite ? field('caseId') : sql`(${field('caseId')})::integer`;
  const claims = sql`select ${caseId} as case_id, min(${field('at')}) as at from audit
    where ${field('event')} = 'gesture.claim' and ${field('result')} = 'done' group by 1`;
  await sql`update cases set first_claimed_at = coalesce(claims.at, cases.claim_at) from (
    select cases.id, found.at from cases left join (${claims}) as found on found.case_id = cases.id
  ) as claims where claims.id = cases.id`.execute(db);
}

async function createActionsDone(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const table = db.schema.createTable('actions_done');
  const ranked =
    engine === 'sqlite'
      ? table.addColumn('rank', 'integer', (column) => column.primaryKey().autoIncrement())
      : table.addColumn('rank', 'serial', (column) => column.primaryKey());
  await ranked
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('done_on', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('actions_done_once', ['action', 'done_on'])
    .execute();
}
