import type { Picture } from '../pictures/picture.ts';
import { pictureHashes, unseenPictures } from '../pictures/picture.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import type { CaseAction } from './action.ts';
import type { ActionContext } from './decision/outcome.ts';
import type { Decision } from './decision/recorded.ts';
import { decisionOf } from './decision/recorded.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState, Draft } from './model/case-state.ts';

/**
 * Refuses to approve a picture that nobody could see: one that is not in the thread is put there first. The database is asked only where
 * the text has a picture.
 */
export async function unlessUnseen(
  decision: Decision,
  action: CaseAction,
  state: CaseState,
  pictures: Pick<PictureStore<number>, 'shownOf'>,
  context: Pick<ActionContext, 'actor' | 'now'>,
): Promise<Decision> {
  const approved = decision.changes.flatMap((change) =>
    change.kind === 'endorsement' && change.row.as === 'approver' && change.row.voidedAt === null
      ? [change.row.draftId]
      : [],
  );
  if (approved.length === 0) return decision;
  const caseId = state.core.id;
  const { drafts } = applyChanges(state, decision.changes);
  const its = picturesOf(drafts.filter(({ id }) => approved.includes(id)));
  if (its.length === 0) return decision;
  const unseen = unseenPictures(its, await pictures.shownOf(caseId));
  if (unseen.length === 0) return decision;
  const effects = unseen.map(({ id: pictureId }) => ({ kind: 'case_picture' as const, caseId, pictureId }));
  const sentence = { key: 'refusal.picture_unseen' };
  return decisionOf(`gesture.${action.kind}`, caseId, { kind: 'refused', sentence, effects }, context);
}

/** Keeps the files of a picture that a person adds, and lets those go that no version needs: only the one on the card and those that left do. */
export async function keepPicture(
  after: CaseState,
  action: CaseAction,
  pictures: Pick<PictureStore<number>, 'keep'>,
): Promise<void> {
  if (action.kind !== 'add_picture' && action.kind !== 'remove_picture') return;
  const added = action.kind === 'add_picture' ? action.made.bytes : new Map<string, Uint8Array>();
  await pictures.keep(after.core.id, pictureHashes(neededPictures(after)), added);
}

/** Returns the pictures of the version on the card and of those that left: no other version needs its files. */
export function neededPictures({
  core,
  drafts,
  publications,
}: Pick<CaseState, 'core' | 'drafts' | 'publications'>): Picture[] {
  const needed = drafts.filter(
    ({ id }) => id === core.currentDraftId || publications.some(({ draftId }) => draftId === id),
  );
  return picturesOf(needed);
}

function picturesOf(drafts: readonly Pick<Draft, 'picture'>[]): Picture[] {
  return drafts.flatMap(({ picture }) => picture ?? []);
}
