import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const emptyList = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('[]');

/** Crises and their ledger, pauses, recalls, and texts that stand at several places under one approval. */
export async function createCrises(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await createCrisisTables(db);
  await createPauseTables(db, engine);
  await createRecallTable(db, engine);
  await keepLedger(db);
  await addPlaces(db);
  await indexFactsOfDrafts(db);
}

async function createCrisisTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('crises')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('playbook', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('level', 'text', required)
    .addColumn('territory', 'text', required)
    .addColumn('networks', 'text', required)
    .addColumn('plan', 'text')
    .addColumn('lead_account', 'text')
    .addColumn('roles', 'text', required)
    .addColumn('started_by', 'text', required)
    .addColumn('started_at', 'text', required)
    .addColumn('drill', 'text')
    .addColumn('channel', 'text')
    .addColumn('cadence_minutes', 'integer', required)
    .addColumn('last_word_at', 'text', required)
    .addColumn('closed', 'text')
    .execute();
  await db.insertInto('counters').values({ name: 'crisis', value: 0 }).execute();
  await db.schema
    .createTable('boards')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', required)
    .addColumn('ts', 'text', required)
    .execute();
  await db.schema.alterTable('cases').addColumn('crisis_id', 'integer').execute();
  await db.schema.alterTable('cases').addColumn('statement', 'text').execute();
  await db.schema.createIndex('cases_of_crisis').on('cases').column('crisis_id').execute();
  await db.schema.createIndex('cases_of_playbook').on('cases').columns(['playbook', 'closed_at']).execute();
}

async function createPauseTables(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'pauses')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('crisis_id', 'integer')
    .addColumn('scope', 'text', required)
    .addColumn('except_network', 'text')
    .addColumn('reason', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('errands', 'text', required)
    .addColumn('resumed', 'text')
    .execute();
}

async function createRecallTable(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'recalls')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('fact_id', 'text', required)
    .addColumn('fact_key', 'text', required)
    .addColumn('fact_title', 'text')
    .addColumn('why', 'text', required)
    .addColumn('publication_id', 'text', (column) => column.notNull().references('publications.id'))
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('crisis_id', 'integer')
    .addColumn('correction_case_id', 'integer')
    .addColumn('at', 'text', required)
    .addColumn('waived', 'text')
    .addUniqueConstraint('recalls_once', ['fact_id', 'publication_id'])
    .execute();
  await db.schema.createIndex('recalls_of_case').on('recalls').columns(['case_id', 'rank']).execute();
  await db.schema.createIndex('recalls_of_correction').on('recalls').columns(['correction_case_id', 'rank']).execute();
  await db.schema.createIndex('recalls_of_crisis').on('recalls').columns(['crisis_id', 'rank']).execute();
}

/**
 * Makes the person who entered an existing fact its owner. Superseded facts, and facts that were
 * discarded automatically, have ended.
 */
async function keepLedger(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('facts').addColumn('title', 'text').execute();
  await db.schema
    .alterTable('facts')
    .addColumn('translations', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .alterTable('facts')
    .addColumn('owner', 'text', (column) => column.notNull().defaultTo('{"kind":"clock"}'))
    .execute();
  await db.schema.alterTable('facts').addColumn('verified_at', 'text').execute();
  await db.schema.alterTable('facts').addColumn('ended', 'text').execute();
  await db
    .updateTable('facts')
    .set(({ ref }) => ({ owner: ref('enteredBy') }))
    .execute();
  await db.updateTable('facts').set({ status: 'superseded' }).where('supersededBy', 'is not', null).execute();
  await db
    .updateTable('facts')
    .set({ status: 'retracted', supersededBy: null })
    .whereRef('supersededBy', '=', 'id')
    .execute();
  await db.schema.createIndex('facts_until').on('facts').columns(['status', 'valid_until']).execute();
}

async function addPlaces(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('places', 'text', emptyList).execute();
  await db.schema.alterTable('publications').addColumn('corrects', 'text', emptyList).execute();
  await db.schema.alterTable('publications').addColumn('withdrawal', 'text').execute();
  await db.schema.alterTable('endorsements').addColumn('spoken', 'text').execute();
}

/**
 * Indexes drafts by fact. When a fact is retracted or expires, the texts that rest on it are found
 * without a search through every draft.
 */
async function indexFactsOfDrafts(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('draft_facts')
    .addColumn('fact_id', 'text', required)
    .addColumn('draft_id', 'text', required)
    .addPrimaryKeyConstraint('draft_facts_pk', ['fact_id', 'draft_id'])
    .execute();
  const drafts = await db.selectFrom('drafts').select(['id', 'factIds']).where('factIds', '!=', '[]').execute();
  for (const { id, factIds } of drafts) {
    const rows = (JSON.parse(factIds) as string[]).map((factId) => ({ factId, draftId: id }));
    await db
      .insertInto('draftFacts')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}
