import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const ofContent = (column: ColumnDefinitionBuilder) => column.notNull().references('contents.id').onDelete('cascade');

/** Creates the tables of planned contents of our own, of who signed them off, and of their texts on the way out. */
export async function createContents(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const contents = db.schema.createTable('contents').addColumn('id', 'text', (column) => column.primaryKey());
  await ['aim_kind', 'aim_id', 'language', 'places', 'at', 'source', 'fact_ids', 'digest_key', 'digest', 'created_by']
    .concat(['created_at', 'touched_by', 'status', 'status_detail', 'since'])
    .reduce((table, column) => table.addColumn(column, 'text', required), contents)
    .addColumn('readers', 'text')
    .addColumn('until', 'text')
    .addColumn('version', 'integer', required)
    .execute();
  await db.schema.createIndex('contents_when').on('contents').columns(['at', 'id']).execute();
  await db.schema.createIndex('contents_of_status').on('contents').columns(['status', 'at']).execute();
  await rankedTable(db, engine, 'content_sign_offs')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('content_id', 'text', ofContent)
    .addColumn('digest', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('as', 'text', required)
    .addColumn('roles', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('overruled', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('crisis_id', 'integer')
    .addColumn('voided_at', 'text')
    .addColumn('seq', 'integer', required)
    .execute();
  await db.schema.createIndex('content_sign_offs_of').on('content_sign_offs').column('content_id').execute();
  await rankedTable(db, engine, 'departures')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('content_id', 'text', ofContent)
    .addColumn('target', 'text', required)
    .addColumn('network', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('claimed_at', 'text', required)
    .addColumn('url', 'text')
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('reason', 'text')
    // A text leaves for a place once.
    .addUniqueConstraint('departures_place', ['content_id', 'target'])
    .execute();
  await writeVocabulary(db);
  for (const column of ['contents.aim_kind', 'contents.status', 'content_sign_offs.as', 'departures.status'])
    await closeColumn(db, engine, column);
}
