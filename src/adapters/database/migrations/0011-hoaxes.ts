import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Creates the register of hoaxes: their wordings, the decisions on them, and where they were seen.
 * A wording kept in the words of a post is removed with the post.
 */
export async function createHoaxes(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('hoaxes')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('claim', 'text', required)
    .addColumn('playbook', 'text')
    .addColumn('first_seen_at', 'text', required)
    .addColumn('registered_by', 'text', required)
    .addColumn('registered_at', 'text', required)
    .addColumn('spread', 'text', required)
    .addColumn('seen_at', 'text', required)
    .execute();
  await db.schema.createIndex('hoaxes_seen').on('hoaxes').column('seen_at').execute();
  await db.schema.createIndex('hoaxes_of_playbook').on('hoaxes').columns(['playbook', 'seen_at']).execute();
  await db.schema.createIndex('hoaxes_registered').on('hoaxes').column('registered_at').execute();
  await db.insertInto('counters').values({ name: 'hoax', value: 0 }).execute();
  await createWordings(db, engine);
  await ranked(db, engine, 'hoax_decisions')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('hoax_id', 'integer', (column) => column.notNull().references('hoaxes.id'))
    .addColumn('what', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('settled_by', 'text')
    .addColumn('settled_at', 'text')
    .execute();
  await db.schema.createIndex('decisions_of_hoax').on('hoax_decisions').columns(['hoax_id', 'rank']).execute();
  await createSightings(db, engine);
}

async function createWordings(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await ranked(db, engine, 'hoax_wordings')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('hoax_id', 'integer', (column) => column.notNull().references('hoaxes.id'))
    .addColumn('text', 'text')
    .addColumn('post_id', 'text', (column) => column.references('posts.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('wordings_of_hoax').on('hoax_wordings').columns(['hoax_id', 'rank']).execute();
  await db.schema.createIndex('wordings_of_post').on('hoax_wordings').column('post_id').execute();
  await db.schema
    .createTable('hoax_shingles')
    .addColumn('shingle', 'integer', required)
    .addColumn('hoax_id', 'integer', (column) => column.notNull().references('hoaxes.id'))
    .addColumn('wording_id', 'text', (column) => column.references('hoax_wordings.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('hoaxes_by_shingle').on('hoax_shingles').columns(['shingle', 'hoax_id']).execute();
  await db.schema.createIndex('shingles_of_hoax').on('hoax_shingles').columns(['hoax_id', 'wording_id']).execute();
  await db.schema.createIndex('shingles_of_wording').on('hoax_shingles').column('wording_id').execute();
}

/** `post_id` refers to nothing: that a post was seen outlives it. */
async function createSightings(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await ranked(db, engine, 'sightings')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('hoax_id', 'integer', (column) => column.notNull().references('hoaxes.id'))
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('post_id', 'text', required)
    .addColumn('network', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('likeness', 'integer', required)
    .addColumn('dismissed_by', 'text')
    .execute();
  await db.schema.createIndex('sightings_of_hoax').on('sightings').columns(['hoax_id', 'case_id']).execute();
  await db.schema.createIndex('sightings_of_case').on('sightings').columns(['case_id', 'rank']).execute();
  await db.schema.createIndex('sightings_of_post').on('sightings').column('post_id').execute();
  await db.schema.createIndex('sightings_at').on('sightings').column('at').execute();
}

function ranked(db: Kysely<Schema>, engine: Engine, name: string) {
  const table = db.schema.createTable(name);
  return engine === 'sqlite'
    ? table.addColumn('rank', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('rank', 'serial', (column) => column.primaryKey());
}
