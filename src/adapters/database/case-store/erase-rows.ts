import type { Transaction } from 'kysely';
import type { Erasure } from '../../../domain/cases/model/erasure.ts';
import { withoutDestinations } from '../../../domain/cases/model/without-destinations.ts';
import { countErasure } from '../engine/unscrubbed.ts';
import { draftOf, draftRow } from '../rows/cases/draft-row.ts';
import type { Schema } from '../rows/schema.ts';
import { eraseJoined, eraseKnown } from './erase-incoming.ts';

/**
 * Removes what holds words, and empties what others refer to. Lines of the thread that were not sent yet never are; one that is
 * under way keeps its row, so that what comes after it still waits for it.
 */
export async function eraseRows(db: Transaction<Schema>, erasure: Erasure): Promise<void> {
  const { caseId, postIds, draftIds, places, scope } = erasure;
  if (postIds.length > 0) await db.deleteFrom('posts').where('id', 'in', postIds).execute();
  // With a post go its keys, and what the register of hoaxes keeps of its words (`on delete cascade`).
  await eraseKnown(db, postIds);
  if (draftIds.length > 0)
    await db.updateTable('drafts').set({ text: '', slots: null, places: '[]' }).where('id', 'in', draftIds).execute();
  for (const { draftId, targets } of places) await erasePlaces(db, draftId, targets);
  await db.deleteFrom('notes').where('caseId', '=', caseId).execute();
  await db
    .updateTable('writings')
    .set({ variants: '[]', cannotAnswer: null, gloss: null })
    .where('caseId', '=', caseId)
    .execute();
  if (scope === 'case') {
    await eraseJoined(db, caseId);
    await db.deleteFrom('facts').where('scope', '=', `case:${caseId}`).execute();
    await db.updateTable('tellings').set({ who: '', phone: '' }).where('caseId', '=', caseId).execute();
  }
  await db
    .deleteFrom('outbox')
    .where('lane', '=', `case:${caseId}`)
    .where('kind', '=', 'thread')
    .where('state', '!=', 'taken')
    .execute();
  await countErasure(db);
}

/** Others read this version too: the places that go take their words with them. */
async function erasePlaces(db: Transaction<Schema>, draftId: string, targets: readonly string[]): Promise<void> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirst();
  if (row === undefined) return;
  const { text, places } = draftRow(withoutDestinations(draftOf(row), targets));
  await db.updateTable('drafts').set({ text, places, slots: null }).where('id', '=', draftId).execute();
}
