import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const ofCase = (column: ColumnDefinitionBuilder) => column.notNull().references('cases.id');

/** Posts that joined a case, how many they are, by what their like is found, and cases whose card has not been shown yet. */
export async function createJoinedPosts(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'joined_posts')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', ofCase)
    .addColumn('source', 'text', required)
    .addColumn('network', 'text', required)
    .addColumn('network_id', 'text')
    .addColumn('in_reply_to', 'text')
    .addColumn('share_of', 'text')
    .addColumn('asks_us', 'integer', required)
    .addColumn('url', 'text')
    .addColumn('author', 'text')
    .addColumn('author_key', 'text')
    .addColumn('text', 'text', required)
    .addColumn('wording', 'text', required)
    .addColumn('posted_at', 'text')
    .addColumn('joined_at', 'text', required)
    .execute();
  await db.schema.createIndex('joined_of_case').on('joined_posts').columns(['case_id', 'wording']).execute();
  await db.schema.createIndex('joined_by_author').on('joined_posts').column('author_key').execute();
  await createLikes(db);
  // `posts`: how many have joined; `shown`: how many the card told last.
  await db.schema
    .createTable('crowds')
    .addColumn('case_id', 'integer', (column) => column.primaryKey().references('cases.id'))
    .addColumn('posts', 'integer', required)
    .addColumn('shown', 'integer', required)
    .addColumn('last_at', 'text', required)
    .execute();
  await db.schema
    .createTable('waiting_cards')
    .addColumn('case_id', 'integer', (column) => column.primaryKey().references('cases.id'))
    .addColumn('importance', 'integer', required)
    .addColumn('since', 'text', required)
    .execute();
  await db.schema
    .createIndex('waiting_cards_by_importance')
    .on('waiting_cards')
    .columns(['importance', 'since'])
    .execute();
}

/** Wordings of a case by which its like are found: by the very words, and by bands of what they are made of. */
async function createLikes(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('case_wordings')
    .addColumn('post_id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'integer', ofCase)
    .addColumn('wording', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('said_at', 'text', required)
    .execute();
  await db.schema.createIndex('wordings_by_words').on('case_wordings').column('wording').execute();
  await db.schema.createIndex('case_wordings_of_case').on('case_wordings').column('case_id').execute();
  await db.schema
    .createTable('wording_bands')
    .addColumn('band', 'integer', required)
    .addColumn('post_id', 'text', (column) => column.notNull().references('case_wordings.post_id').onDelete('cascade'))
    .addPrimaryKeyConstraint('wording_bands_pk', ['band', 'post_id'])
    .execute();
  await db.schema.createIndex('bands_of_wording').on('wording_bands').column('post_id').execute();
}
