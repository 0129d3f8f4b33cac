import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { GENESIS_HASH } from '../../../domain/cases/ports/case-store.ts';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { makeAppendOnly } from './make-append-only.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const identity = (column: ColumnDefinitionBuilder) => column.primaryKey();

/** Cases and what belongs to them, the record, and what is still to do. */
export async function createCases(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await createCaseTable(db);
  await createPostTables(db, engine);
  await createDraftTables(db, engine);
  await createFactAndNoteTables(db, engine);
  await createRecord(db, engine);
  await createOutbox(db, engine);
  await createCoordination(db);
}

async function createCaseTable(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'integer', identity)
    .addColumn('opened_at', 'text', required)
    .addColumn('opened_by', 'text', required)
    .addColumn('assessment', 'text', required)
    .addColumn('class', 'text', required)
    .addColumn('severity', 'text', required)
    .addColumn('playbook', 'text')
    .addColumn('tags', 'text', required)
    .addColumn('audience', 'text', required)
    .addColumn('claim_by', 'text')
    .addColumn('claim_at', 'text')
    .addColumn('current_draft_id', 'text')
    .addColumn('closed_reason', 'text')
    .addColumn('closed_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('closed_note_id', 'text')
    .addColumn('lowered_by', 'text', required)
    .addColumn('digest_key', 'text', required)
    .execute();
  await db.schema.createIndex('cases_opened').on('cases').column('opened_at').execute();
  await db.schema.createIndex('cases_closed').on('cases').column('closed_at').execute();
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', identity)
    .addColumn('value', 'integer', required)
    .execute();
  await db.insertInto('counters').values({ name: 'case', value: 0 }).execute();
}

async function createPostTables(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'posts')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('network', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('author', 'text')
    .addColumn('url', 'text')
    .addColumn('posted_at', 'text')
    .addColumn('flagged_at', 'text', required)
    .addColumn('flagged_by', 'text', required)
    .addColumn('why', 'text')
    .addColumn('keys', 'text', required)
    .execute();
  await db.schema.createIndex('posts_of_case').on('posts').columns(['case_id', 'rank']).execute();
  await db.schema
    .createTable('post_keys')
    .addColumn('key_digest', 'text', required)
    .addColumn('post_id', 'text', (column) => column.notNull().references('posts.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('post_keys_pk', ['key_digest', 'post_id'])
    .execute();
  await db.schema.createIndex('keys_of_post').on('post_keys').column('post_id').execute();
}

async function createDraftTables(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'drafts')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('version', 'integer', required)
    .addColumn('variant', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('language_fell_back', 'integer', required)
    .addColumn('text', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('template_id', 'text')
    .addColumn('based_on', 'text')
    .addColumn('written_by', 'text')
    .addColumn('touched_by', 'text', required)
    .addColumn('fact_ids', 'text', required)
    .addColumn('missing_facts', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema.createIndex('drafts_of_case').on('drafts').columns(['case_id', 'rank']).execute();
  await rankedTable(db, engine, 'endorsements')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('digest', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('as', 'text', required)
    .addColumn('roles', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('voided_at', 'text')
    .execute();
  await db.schema.createIndex('endorsements_of_case').on('endorsements').columns(['case_id', 'rank']).execute();
  await createPublicationTable(db, engine);
}

async function createPublicationTable(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'publications')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('digest', 'text', required)
    .addColumn('target', 'text', required)
    .addColumn('network', 'text', required)
    .addColumn('audience', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('hold_until', 'text', required)
    .addColumn('handbook_hash', 'text', required)
    .addColumn('proof', 'text')
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('reason', 'text')
    .addUniqueConstraint('publications_once', ['target', 'draft_id'])
    .execute();
  await db.schema.createIndex('publications_of_case').on('publications').columns(['case_id', 'rank']).execute();
  await db.schema.createIndex('publications_of_draft').on('publications').columns(['draft_id', 'status']).execute();
  await db.schema.createIndex('publications_out').on('publications').columns(['network', 'published_at']).execute();
}

async function createFactAndNoteTables(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'facts')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('scope', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('entered_by', 'text', required)
    .addColumn('entered_at', 'text', required)
    .addColumn('valid_until', 'text')
    .addColumn('superseded_by', 'text')
    .execute();
  await db.schema.createIndex('facts_of_scope').on('facts').columns(['scope', 'rank']).execute();
  await rankedTable(db, engine, 'notes')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('text', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('notes_of_case').on('notes').columns(['case_id', 'rank']).execute();
}

/** The record refers to nothing else, so that what is erased elsewhere leaves it whole. */
async function createRecord(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', identity)
    .addColumn('prev', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', required)
    .execute();
  await makeAppendOnly(db, engine, 'audit');
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', identity)
    .addColumn('seq', 'integer', required)
    .addColumn('hash', 'text', required)
    .execute();
  await db.insertInto('auditHead').values({ id: 1, seq: 0, hash: GENESIS_HASH }).execute();
  await db.schema
    .createTable('refusals')
    .addColumn('fingerprint', 'text', identity)
    .addColumn('at', 'text', required)
    .execute();
}

async function createOutbox(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const table = db.schema.createTable('outbox');
  // An id goes out in messages as their mark: it is never given twice.
  const numbered =
    engine === 'sqlite'
      ? table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      : table.addColumn('id', 'serial', identity);
  await numbered
    .addColumn('kind', 'text', required)
    .addColumn('lane', 'text', required)
    .addColumn('effect', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('due_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('why', 'text')
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute();
  await db.schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'id']).execute();
  await db.schema
    .createTable('cards')
    .addColumn('case_id', 'integer', (column) => column.primaryKey().references('cases.id'))
    .addColumn('channel', 'text', required)
    .addColumn('ts', 'text', required)
    .execute();
}

async function createCoordination(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('seen_deliveries')
    .addColumn('key', 'text', identity)
    .addColumn('seen_at', 'text', required)
    .execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', identity)
    .addColumn('holder', 'text', required)
    .addColumn('until', 'text', required)
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('key', 'text', identity)
    .addColumn('began_at', 'text', required)
    .execute();
}
