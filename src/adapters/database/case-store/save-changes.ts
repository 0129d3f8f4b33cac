import type { Insertable, Transaction, Updateable } from 'kysely';
import type { CaseCore, CasePost, Draft } from '../../../domain/cases/model/case-state.ts';
import type { Change } from '../../../domain/cases/model/changes.ts';
import { keyDigest } from '../engine/key-digest.ts';
import { notePending } from '../queries/pending-cases.ts';
import { callOutRow } from '../rows/call-out-row.ts';
import { areaQuestionRow } from '../rows/cases/area-question-row.ts';
import { caseRow } from '../rows/cases/case-row.ts';
import { draftRow } from '../rows/cases/draft-row.ts';
import { factRow } from '../rows/cases/fact-row.ts';
import { handoffRow } from '../rows/cases/handoff-row.ts';
import { hoaxOccurrenceRow } from '../rows/cases/hoax-occurrence-row.ts';
import { modelRunRow } from '../rows/cases/model-run-row.ts';
import { noteRow } from '../rows/cases/note-row.ts';
import { postRow } from '../rows/cases/post-row.ts';
import { publicationRow } from '../rows/cases/publication-row.ts';
import { recallRow } from '../rows/cases/recall-row.ts';
import { signOffRow } from '../rows/cases/sign-off-row.ts';
import { crisisRow } from '../rows/crisis-row.ts';
import { crisisStepRow, followUpRow } from '../rows/crisis-step-rows.ts';
import { flagRow } from '../rows/flag-row.ts';
import { notedMessageRow } from '../rows/noted-message-row.ts';
import { pauseRow } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';
import { sheetReaderRow } from '../rows/sheet-reader-row.ts';
import { shiftHandoverRow } from '../rows/shift-handover-row.ts';
import { saveAlertProposal } from './alert-register.ts';
import { eraseIncoming } from './erase-incoming.ts';
import { blockWords, eraseBlocked, eraseRows } from './erase-rows.ts';
import { gatherCases } from './gather-cases.ts';
import { saveHoax } from './save-hoax.ts';
import { saveCardFirst, saveCardsShown, saveIngestedPosts, saveMoved, saveWordings } from './save-ingested-posts.ts';

/** A row can only refer to one that is there. */
const order: readonly Change['kind'][] = [
  'crisis',
  'matter',
  'post',
  'moved',
  'wording',
  'taken_in',
  'cards_shown',
  'card_first',
  'draft',
  'fact',
  'note',
  'telling',
  'writing',
  'opinion',
  'inquiry',
  'hoax',
  'sighting',
  'endorsement',
  'publication',
  'recall',
  'call_out',
  'ring',
  'flag',
  'pause',
  'crisis_step',
  'follow_up',
  'noted',
  'sheet_reader',
  'shift_handover',
  'crisis_look',
  'alert_proposal',
  'alert_message',
  'spike',
  'gathering',
  'blocked',
  'incoming_erasure',
  'erasure',
  'unblocked',
];

/** Writes rows, new or in place of the ones with their ids; a draft is only ever added. */
export async function saveChanges(db: Transaction<Schema>, changes: readonly Change[]): Promise<void> {
  const wordings = changes.flatMap((change) => (change.kind === 'wording' ? [change.row] : []));
  for (const change of changes.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    if (change.kind !== 'wording') await saveChange(db, change);
    // All of them at once, in the place of the first.
    else if (change.row === wordings[0]) await saveWordings(db, wordings);
  }
  await notePending(db, changes);
}

async function saveChange(db: Transaction<Schema>, change: Exclude<Change, { kind: 'wording' }>): Promise<void> {
  switch (change.kind) {
    case 'matter':
      return saveCore(db, change.row);
    case 'post':
      return savePost(db, change.row);
    case 'draft':
      return addDraft(db, change.row);
    case 'endorsement':
      return put(db, 'endorsements', signOffRow(change.row));
    case 'publication':
      return put(db, 'publications', publicationRow(change.row));
    case 'fact':
      return put(db, 'facts', factRow(change.row));
    case 'telling':
      return put(db, 'tellings', handoffRow(change.row));
    case 'writing':
      return put(db, 'writings', modelRunRow(change.row));
    case 'inquiry':
      return put(db, 'inquiries', areaQuestionRow(change.row));
    case 'note':
      return put(db, 'notes', noteRow(change.row));
    case 'hoax':
      return saveHoax(db, change.row);
    case 'sighting':
      return put(db, 'sightings', hoaxOccurrenceRow(change.row));
    case 'crisis':
    case 'crisis_step':
    case 'follow_up':
    case 'noted':
    case 'sheet_reader':
    case 'shift_handover':
    case 'pause':
    case 'alert_proposal':
      return saveOfCrisis(db, change);
    case 'recall':
      return put(db, 'recalls', recallRow(change.row));
    case 'call_out':
      return put(db, 'callOuts', callOutRow(change.row));
    case 'flag':
      return put(db, 'flags', flagRow(change.row));
    case 'opinion':
    case 'alert_message':
    case 'crisis_look':
    case 'ring':
    case 'spike':
      return put(db, AS_THEY_ARE[change.kind], change.row);
    case 'taken_in':
    case 'moved':
      return change.kind === 'moved' ? saveMoved(db, change.row) : saveIngestedPosts(db, change.row);
    case 'cards_shown':
    case 'card_first':
      return change.kind === 'card_first' ? saveCardFirst(db, change.row) : saveCardsShown(db, change.row);
    case 'gathering':
      return gatherCases(db, change.row);
    case 'incoming_erasure':
    case 'erasure':
      return change.kind === 'erasure' ? eraseRows(db, change.row) : eraseIncoming(db, change.row.postIds);
    case 'blocked':
    case 'unblocked':
      return change.kind === 'blocked' ? blockWords(db, change.row) : eraseBlocked(db, change.row.crisisId);
  }
}

/** Tables of rows that are stored as the domain has them. */
const AS_THEY_ARE = {
  opinion: 'secondOpinions',
  alert_message: 'alertMessages',
  crisis_look: 'crisisLooks',
  ring: 'rings',
  spike: 'spikes',
} as const;

type CrisisChange = Extract<
  Change,
  {
    kind:
      | 'crisis'
      | 'crisis_step'
      | 'follow_up'
      | 'noted'
      | 'sheet_reader'
      | 'shift_handover'
      | 'pause'
      | 'alert_proposal';
  }
>;

function saveOfCrisis(db: Transaction<Schema>, change: CrisisChange): Promise<void> {
  switch (change.kind) {
    case 'crisis':
      return put(db, 'crises', crisisRow(change.row));
    case 'crisis_step':
      return put(db, 'crisisSteps', crisisStepRow(change.row));
    case 'follow_up':
      return put(db, 'followUps', followUpRow(change.row));
    case 'noted':
      return put(db, 'notedMessages', notedMessageRow(change.row));
    case 'sheet_reader':
      return put(db, 'sheetReaders', sheetReaderRow(change.row));
    case 'shift_handover':
      return put(db, 'shiftHandovers', shiftHandoverRow(change.row));
    case 'pause':
      return put(db, 'pauses', pauseRow(change.row));
    case 'alert_proposal':
      return saveAlertProposal(db, change.row);
  }
}

type PutTable =
  | 'endorsements'
  | 'publications'
  | 'facts'
  | 'tellings'
  | 'writings'
  | 'secondOpinions'
  | 'inquiries'
  | 'notes'
  | 'sightings'
  | 'posts'
  | 'crises'
  | 'pauses'
  | 'crisisSteps'
  | 'followUps'
  | 'notedMessages'
  | 'sheetReaders'
  | 'shiftHandovers'
  | 'crisisLooks'
  | 'alertMessages'
  | 'recalls'
  | 'callOuts'
  | 'rings'
  | 'flags'
  | 'spikes';

/** A row of its own, or in place of the one with its id. */
async function put<Table extends PutTable>(
  db: Transaction<Schema>,
  table: Table,
  row: Insertable<Schema[Table]> & Updateable<Schema[Table]>,
): Promise<void> {
  await db
    .insertInto(table as PutTable)
    .values(row as Insertable<Schema[PutTable]>)
    .onConflict((on) => on.column('id').doUpdateSet(row as Updateable<Schema[PutTable]>))
    .execute();
}

/**
 * Saves the row of the case. The person who first took the case on stays recorded, also after
 * giving it back.
 */
async function saveCore(db: Transaction<Schema>, core: CaseCore): Promise<void> {
  const row = caseRow(core);
  await db
    .insertInto('cases')
    .values(row)
    .onConflict((on) =>
      on.column('id').doUpdateSet(({ fn, ref, val }) => ({
        ...row,
        firstClaimedAt: fn.coalesce(ref('cases.firstClaimedAt'), val(row.firstClaimedAt)),
      })),
    )
    .execute();
}

async function addDraft(db: Transaction<Schema>, draft: Draft): Promise<void> {
  await db.insertInto('drafts').values(draftRow(draft)).execute();
  const rests = [...new Set(draft.factIds)].map((factId) => ({ factId, draftId: draft.id }));
  if (rests.length > 0) await db.insertInto('draftFacts').values(rests).execute();
}

async function savePost(db: Transaction<Schema>, post: CasePost): Promise<void> {
  await put(db, 'posts', postRow(post));
  await db.deleteFrom('postKeys').where('postId', '=', post.id).execute();
  const keys = [...new Set(post.keys)].map((key) => ({ keyDigest: keyDigest(key), postId: post.id }));
  if (keys.length > 0) await db.insertInto('postKeys').values(keys).execute();
}
