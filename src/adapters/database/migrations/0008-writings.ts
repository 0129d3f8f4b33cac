import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Creates three tables: requests to language models with their answers, questions to areas of the
 * house, and facts that a person still has to confirm.
 */
export async function createWritings(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await createWritingTable(db, engine);
  await rankedTable(db, engine, 'inquiries')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('area', 'text', required)
    .addColumn('note_id', 'text', required)
    .addColumn('asked_by', 'text', required)
    .addColumn('asked_at', 'text', required)
    .addColumn('answer', 'text')
    .execute();
  await db.schema.createIndex('inquiries_of_case').on('inquiries').columns(['case_id', 'rank']).execute();
  await db.schema.alterTable('drafts').addColumn('writing_id', 'text').execute();
  await db.schema.alterTable('drafts').addColumn('slots', 'text').execute();
  // What was entered until now was entered by hand, and held at once.
  await db.schema
    .alterTable('facts')
    .addColumn('status', 'text', (column) => column.notNull().defaultTo('verified'))
    .execute();
  await db.schema.alterTable('facts').addColumn('verified_by', 'text').execute();
}

async function createWritingTable(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'writings')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('requested_by', 'text')
    .addColumn('requested_at', 'text', required)
    .addColumn('instruction', 'text')
    .addColumn('draft_id', 'text')
    .addColumn('post_class', 'text', required)
    .addColumn('playbook', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('model', 'text', required)
    .addColumn('host', 'text', required)
    .addColumn('prompt_hash', 'text')
    .addColumn('handbook_hash', 'text', required)
    .addColumn('prompt_tokens', 'integer')
    .addColumn('cached_tokens', 'integer')
    .addColumn('answer_tokens', 'integer')
    .addColumn('duration_ms', 'integer')
    .addColumn('finished_at', 'text')
    .addColumn('variants', 'text', required)
    .addColumn('cannot_answer', 'text')
    .addColumn('gloss', 'text')
    .execute();
  await db.schema.createIndex('writings_of_case').on('writings').columns(['case_id', 'rank']).execute();
  await db.schema.createIndex('writings_finished').on('writings').column('finished_at').execute();
}
