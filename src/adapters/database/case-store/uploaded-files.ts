import type { Kysely, Transaction } from 'kysely';
import type { FilesToErase, UploadedFile } from '../../../domain/pictures/picture-store.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import { addEffects, LONG_AGO } from './add-effects.ts';

/** Names the owner of uploaded files in rows and effects. */
export function ownerOf(of: 'case' | 'content', id: number | string): string {
  return `${of}:${id}`;
}

/**
 * Notes a file before anybody can see it. Another one of the same bytes is of an attempt whose end nobody knows, or of a thread before:
 * it is deleted in Slack.
 */
export async function announceFile(db: Kysely<Schema>, owner: string, file: UploadedFile): Promise<void> {
  await retireFiles(db, [owner], { only: [file.sha256] });
  await insert(db, owner, file, 0);
}

/** Returns whether a file that people can see by now may stay. One that was to be deleted meanwhile is deleted once more. */
export async function mayStay(db: Kysely<Schema>, owner: string, file: UploadedFile): Promise<boolean> {
  const kept = await db
    .selectFrom('uploadedFiles')
    .select('fileId')
    .where('fileId', '=', file.id)
    .where('isOver', '=', 0)
    .executeTakeFirst();
  if (kept !== undefined) return true;
  // It may have been deleted before its bytes were there, and be there now.
  await insert(db, owner, file, 1);
  await askToErase(db, [owner]);
  return false;
}

/**
 * Has files of these owners deleted in Slack: in the transaction in which their pictures go.
 * @param which hashes of those that go, or of those that stay; all go where neither is given
 */
export async function retireFiles(
  db: Kysely<Schema>,
  owners: readonly string[],
  { only, except }: { only?: readonly string[]; except?: readonly string[] } = {},
): Promise<void> {
  const touched = new Set<string>();
  await inChunks(owners, async (some) => {
    let rows = db.updateTable('uploadedFiles').set({ isOver: 1 }).where('owner', 'in', some).where('isOver', '=', 0);
    if (only !== undefined) rows = rows.where('sha256', 'in', [...only]);
    if (except !== undefined && except.length > 0) rows = rows.where('sha256', 'not in', [...except]);
    for (const { owner } of await rows.returning('owner').execute()) touched.add(owner);
  });
  await askToErase(db, [...touched]);
}

/** Gives access to the files that have still to be deleted in Slack, on either engine. */
export function filesToErase(db: Kysely<Schema>, write: Write): FilesToErase {
  return {
    async of(owner) {
      const rows = await db
        .selectFrom('uploadedFiles')
        .select('fileId')
        .where('owner', '=', owner)
        .where('isOver', '=', 1)
        .orderBy('fileId')
        .execute();
      return rows.map(({ fileId }) => fileId);
    },
    async forget(fileId) {
      await write((transaction) => transaction.deleteFrom('uploadedFiles').where('fileId', '=', fileId).execute());
    },
  };
}

async function askToErase(db: Kysely<Schema>, owners: readonly string[]): Promise<void> {
  const effects = owners.map((of) => ({ kind: 'erase_files' as const, of }));
  await addEffects(db as Transaction<Schema>, effects, LONG_AGO);
}

async function insert(db: Kysely<Schema>, owner: string, { id, sha256 }: UploadedFile, isOver: 0 | 1): Promise<void> {
  const row = { fileId: id, owner, sha256, isOver };
  await db
    .insertInto('uploadedFiles')
    .values(row)
    .onConflict((on) => on.column('fileId').doUpdateSet(row))
    .execute();
}
