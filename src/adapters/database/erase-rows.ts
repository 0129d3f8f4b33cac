import type { Transaction } from 'kysely';
import type { Erasure } from '../../domain/cases/erasure.ts';
import type { Schema } from './schema.ts';

/** Counts erasures whose bytes the engine may still keep on disk. */
export const UNSCRUBBED = 'unscrubbed';

/**
 * Removes what holds words, and empties what others refer to. Lines of the thread that were not sent yet never are; one that is
 * under way keeps its row, so that what comes after it still waits for it.
 */
export async function eraseRows(db: Transaction<Schema>, erasure: Erasure): Promise<void> {
  const { caseId, postIds, draftIds, scope } = erasure;
  if (postIds.length > 0) await db.deleteFrom('posts').where('id', 'in', postIds).execute();
  if (draftIds.length > 0) await db.updateTable('drafts').set({ text: '' }).where('id', 'in', draftIds).execute();
  await db.deleteFrom('notes').where('caseId', '=', caseId).execute();
  if (scope === 'case') {
    await db.deleteFrom('facts').where('scope', '=', `case:${caseId}`).execute();
    await db.updateTable('tellings').set({ who: '', phone: '' }).where('caseId', '=', caseId).execute();
  }
  await db
    .deleteFrom('outbox')
    .where('lane', '=', `case:${caseId}`)
    .where('kind', '=', 'thread')
    .where('state', '!=', 'taken')
    .execute();
  await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', UNSCRUBBED)
    .execute();
}
