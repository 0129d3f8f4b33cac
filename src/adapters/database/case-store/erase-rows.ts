import type { Transaction } from 'kysely';
import type { Blocking } from '../../../domain/cases/model/blocking.ts';
import type { Erasure } from '../../../domain/cases/model/erasure.ts';
import { withoutDestinations } from '../../../domain/cases/model/without-destinations.ts';
import { pictureHashes } from '../../../domain/pictures/picture.ts';
import { inChunks } from '../engine/in-chunks.ts';
import { countErasure } from '../engine/unscrubbed.ts';
import { draftOf, draftRow } from '../rows/cases/draft-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readPicture } from '../rows/values/picture-json.ts';
import { eraseJoined, eraseKnown } from './erase-incoming.ts';
import { dropHeldPictures, dropPictures } from './picture-store.ts';

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
    await db
      .updateTable('drafts')
      .set({ text: '', slots: null, places: '[]', picture: null })
      .where('id', 'in', draftIds)
      .execute();
  for (const { draftId, targets } of places) await erasePlaces(db, draftId, targets);
  await eraseMeasures(db, erasure);
  await erasePictures(db, erasure);
  await db.deleteFrom('notes').where('caseId', '=', caseId).execute();
  await db
    .updateTable('writings')
    .set({ variants: '[]', cannotAnswer: null, gloss: null })
    .where('caseId', '=', caseId)
    .execute();
  if (scope === 'case') {
    await eraseJoined(db, caseId);
    await db.deleteFrom('facts').where('scope', '=', `case:${caseId}`).execute();
    await db.updateTable('tellings').set({ who: '', phone: '', incident: null }).where('caseId', '=', caseId).execute();
    await db.deleteFrom('flags').where('caseId', '=', caseId).execute();
    // Those that still show the text go once they have lost it.
    await db.deleteFrom('approvalCopies').where('caseId', '=', caseId).where('isOver', '=', 1).execute();
  }
  await db
    .deleteFrom('outbox')
    .where('lane', '=', `case:${caseId}`)
    .where('kind', '=', 'thread')
    .where('state', '!=', 'taken')
    .execute();
  await countErasure(db);
}

/** Erases the files of pictures of versions that are erased, here and in Slack; those of the others stay. */
async function erasePictures(db: Transaction<Schema>, { caseId, draftIds, scope }: Erasure): Promise<void> {
  if (draftIds.length === 0 && scope === 'posts') return;
  const left = await db
    .selectFrom('drafts')
    .select('picture')
    .where('caseId', '=', caseId)
    .where('picture', 'is not', null)
    .execute();
  const pictures = scope === 'case' ? [] : left.flatMap(({ picture }) => readPicture(picture) ?? []);
  await dropPictures(db, 'case', caseId, pictureHashes(pictures));
}

/** Erases what came of what was said to the erased person; publications have lost their address by now. */
async function eraseMeasures(db: Transaction<Schema>, { caseId, scope }: Erasure): Promise<void> {
  const said = db.selectFrom('publications').select('id').where('caseId', '=', caseId);
  const gone = scope === 'case' ? said : said.where('proof', 'is', null);
  await db.deleteFrom('measures').where('publicationId', 'in', gone).execute();
}

/** Others read this version too: the places that go take their words with them. */
async function erasePlaces(db: Transaction<Schema>, draftId: string, targets: readonly string[]): Promise<void> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirst();
  if (row === undefined) return;
  const { text, places } = draftRow(withoutDestinations(draftOf(row), targets));
  await db.updateTable('drafts').set({ text, places, slots: null }).where('id', '=', draftId).execute();
}

/** Keeps the case as it is before the erasure, with the posts that only joined it and the files of its pictures. */
export async function blockWords(db: Transaction<Schema>, blocking: Blocking): Promise<void> {
  const { id, crisisId, caseId, at, state } = blocking;
  const words = JSON.stringify({ state, joined: await joinedIn(db, blocking) });
  // An id is that of the case, the moment and the first post: no post is erased twice.
  await db.insertInto('blockedWords').values({ id, crisisId, caseId, at, words }).execute();
  await db
    .insertInto('blockedPictures')
    .columns(['crisisId', 'caseId', 'sha256', 'bytes'])
    .expression((from) =>
      from
        .selectFrom('casePictureFiles')
        .select((row) => [row.val(crisisId).as('crisisId'), 'caseId', 'sha256', 'bytes'])
        .where('caseId', '=', caseId),
    )
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Returns the posts that only joined the case and are erased now: all of them, with the case. */
async function joinedIn(db: Transaction<Schema>, { caseId, postIds, state }: Blocking): Promise<object[]> {
  const joined = db.selectFrom('joinedPosts').selectAll().where('caseId', '=', caseId);
  if (state.posts.every((post) => postIds.includes(post.id))) return joined.execute();
  const found: object[] = [];
  await inChunks(postIds, async (ids) => {
    found.push(...(await joined.where('id', 'in', ids).execute()));
  });
  return found;
}

/** Erases what the legal hold of a crisis kept. */
export async function eraseBlocked(db: Transaction<Schema>, crisisId: number): Promise<void> {
  await db.deleteFrom('blockedWords').where('crisisId', '=', crisisId).execute();
  await db.deleteFrom('blockedPictures').where('crisisId', '=', crisisId).execute();
  await dropHeldPictures(db, crisisId);
  await countErasure(db);
}
