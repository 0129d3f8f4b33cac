import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { CasePost } from '../../domain/cases/case-state.ts';
import type { Change } from '../../domain/cases/changes.ts';
import { draftRow } from './draft-row.ts';
import { endorsementRow } from './endorsement-row.ts';
import { eraseRows } from './erase-rows.ts';
import { factRow } from './fact-row.ts';
import { matterRow } from './matter-row.ts';
import { noteRow } from './note-row.ts';
import { postRow } from './post-row.ts';
import { publicationRow } from './publication-row.ts';
import type { Schema } from './schema.ts';
import { tellingRow } from './telling-row.ts';

/** A row can only refer to one that is there. */
const order: readonly Change['kind'][] = [
  'matter',
  'post',
  'draft',
  'fact',
  'note',
  'telling',
  'endorsement',
  'publication',
  'erasure',
];

/** Writes rows, new or in place of the ones with their ids; a draft is only ever added. */
export async function saveChanges(db: Transaction<Schema>, changes: readonly Change[]): Promise<void> {
  for (const change of changes.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    await saveChange(db, change);
  }
}

/** How a key by which a post is recognised stands in the table. */
export function keyDigest(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

async function saveChange(db: Transaction<Schema>, change: Change): Promise<void> {
  switch (change.kind) {
    case 'matter': {
      const row = matterRow(change.row);
      await db
        .insertInto('cases')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'post':
      return savePost(db, change.row);
    case 'draft':
      await db.insertInto('drafts').values(draftRow(change.row)).execute();
      return;
    case 'endorsement': {
      const row = endorsementRow(change.row);
      await db
        .insertInto('endorsements')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'publication': {
      const row = publicationRow(change.row);
      await db
        .insertInto('publications')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'fact': {
      const row = factRow(change.row);
      await db
        .insertInto('facts')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'telling': {
      const row = tellingRow(change.row);
      await db
        .insertInto('tellings')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
    case 'erasure':
      return eraseRows(db, change.row);
    case 'note': {
      const row = noteRow(change.row);
      await db
        .insertInto('notes')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      return;
    }
  }
}

async function savePost(db: Transaction<Schema>, post: CasePost): Promise<void> {
  const row = postRow(post);
  await db
    .insertInto('posts')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await db.deleteFrom('postKeys').where('postId', '=', post.id).execute();
  const keys = [...new Set(post.keys)].map((key) => ({ keyDigest: keyDigest(key), postId: post.id }));
  if (keys.length > 0) await db.insertInto('postKeys').values(keys).execute();
}
