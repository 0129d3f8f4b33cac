import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

/** Creates the tables of events for the systems of the institution, and adds the report to a works system to questions. */
export async function joinOtherSystems(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await createWebhooks(db, engine);
  await db.schema.alterTable('inquiries').addColumn('report', 'text').execute();
  // Few questions are reports, and few of those wait.
  await db.schema
    .createIndex('inquiries_reported')
    .on('inquiries')
    .column('case_id')
    .where(sql.ref('report'), 'is not', null)
    .where(sql.ref('answer'), 'is', null)
    .execute();
}

/** Events, and how far the audit log was read for them. */
async function createWebhooks(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('webhook_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('tried_at', 'text')
    .execute();
  // The oldest waiting event of a case, however long the log is.
  await db.schema
    .createIndex('webhook_events_waiting')
    .on('webhook_events')
    .columns(['state', 'subject', 'seq'])
    .execute();
  // The oldest of all, after a week in which the receiver was down.
  await db.schema.createIndex('webhook_events_due').on('webhook_events').columns(['state', 'seq']).execute();
  await db.schema.createIndex('webhook_events_kept').on('webhook_events').column('kept_at').execute();
  await db.schema
    .createTable('webhook_cursors')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
  await writeVocabulary(db);
  await closeColumn(db, engine, 'webhook_events.type');
  await closeColumn(db, engine, 'webhook_events.state');
}
