import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Proposals that official alerts make, and the messages that were dealt with. */
export async function createAlerts(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('alert_proposals')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', required)
    .addColumn('messages', 'text', required)
    .addColumn('playbook', 'text', required)
    .addColumn('colour', 'text', required)
    .addColumn('level', 'text', required)
    .addColumn('event', 'text', required)
    .addColumn('headline', 'text')
    .addColumn('areas', 'text', required)
    .addColumn('onset', 'text')
    .addColumn('expires', 'text', required)
    .addColumn('proposed_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('closed', 'text')
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema.createIndex('alert_proposals_open').on('alert_proposals').column('closed_at').execute();
  await db.schema
    .createTable('alert_messages')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('proposal_id', 'text')
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('alert_messages_alone').on('alert_messages').columns(['proposal_id', 'at']).execute();
}
