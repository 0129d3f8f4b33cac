import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of what language models read in posts of which triage was not sure. */
export async function createSecondOpinions(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'second_opinions')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('post_id', 'text', required)
    .addColumn('verdict', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('post_class', 'text')
    .addColumn('model', 'text', required)
    .addColumn('host', 'text', required)
    .addColumn('prompt_hash', 'text', required)
    .addColumn('handbook_hash', 'text', required)
    .addColumn('prompt_tokens', 'integer')
    .addColumn('cached_tokens', 'integer')
    .addColumn('answer_tokens', 'integer')
    .addColumn('duration_ms', 'integer', required)
    .addColumn('finished_at', 'text', required)
    .execute();
  await db.schema.createIndex('second_opinions_of_case').on('second_opinions').column('case_id').execute();
  await db.schema.createIndex('second_opinions_finished').on('second_opinions').column('finished_at').execute();
}
