import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../decision/outcome.ts';
import { draftWithoutNotice } from '../drafting/hiding-notice.ts';
import { sameTextAnew } from '../drafting/redraft.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { severityOfOurs } from '../model/crises/crisis.ts';
import { destinationWords } from '../model/destination.ts';
import { answersMany, destinationsLeft } from '../model/destinations-of.ts';
import { withoutModeration } from '../model/moderation/moderation.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Clears that waiver when a person reopens the correction: the published text needs correcting
 * after all.
 */
function wantedAgain({ core, recalls }: CaseState): Change[] {
  return recalls
    .filter((one) => one.correctionCaseId === core.id && one.waived !== null)
    .map((row) => ({ kind: 'recall', row: { ...row, waived: null } }));
}

/** Takes a case up again: one that was left alone, or approved and not out yet, or answered and in need of another word. */
export function reopenCase(state: CaseState, action: { note: string }, context: ActionContext): Outcome {
  const status = statusOf(state);
  if (status === 'open' || status === 'in_review') return refuse('refusal.already_open');
  const note = noteOf(action.note, state, context);
  if (note === null) return refuse('refusal.reason_needed');
  const { currentDraftId, changes } = textAfterReopening(state, context);
  // The case needs an owner from now on, however long it was closed.
  const releasedAt = state.core.claim === null ? context.now : state.core.releasedAt;
  // A comment that is taken up again is hidden by nobody any more.
  const core = withoutModeration(state.core);
  const { statement, severity: before } = core;
  const severity = statement === null ? before : severityOfOurs(before, state.crisis);
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.reopened', context),
      { kind: 'note', row: note },
      ...changes,
      ...wantedAgain(state),
      { kind: 'matter', row: { ...core, severity, closed: null, currentDraftId, releasedAt } },
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.reopened' }, by: context.actor, noteId: note.id }),
      ...relatedCards(state),
    ],
    audit: { note: note.id },
  };
}

/**
 * After an answer there is nothing on the card; a text that may be out goes on as another version. Of many replies none goes on
 * that may be out everywhere: without a place of its own it would answer the first post again.
 */
function textAfterReopening(
  state: CaseState,
  context: ActionContext,
): { currentDraftId: string | null; changes: Change[] } {
  const draft = currentDraft(state);
  if (draft === undefined || statusOf(state) === 'answered') return { currentDraftId: null, changes: [] };
  if (!hasLeftHold(currentPublications(state))) return { currentDraftId: draftWithoutNotice(state), changes: [] };
  if (answersMany(draft) && destinationsLeft(draft, state, destinationWords).length === 0)
    return { currentDraftId: null, changes: [] };
  const row = sameTextAnew(draft, state, context);
  return { currentDraftId: row.id, changes: [{ kind: 'draft', row }] };
}
