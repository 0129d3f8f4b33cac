import { holdsApprovingRole, neededApprovals } from '../approval/approval-policy.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, relatedCards, refuse } from '../decision/outcome.ts';
import { sameTextAnew } from '../drafting/redraft.ts';
import { isAtRisk, isUntold } from '../model/at-risk.ts';
import type { CaseState, DismissReason } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Deliberately leaves a post alone, or hands it to the body whose matter it is. In S1 and S2, and of a person at risk, only who
 * may approve may; and a call for help that nobody was told of ends only as spam or a duplicate.
 */
export function dismissCase(
  state: CaseState,
  action: { reason: DismissReason; note: string },
  context: ActionContext,
): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_dismissable');
  if (isUntold(state) && action.reason !== 'spam' && action.reason !== 'duplicate') return refuse('refusal.tell_first');
  const urgent = state.core.severity === 'S1' || state.core.severity === 'S2';
  if (
    (urgent || isAtRisk(state)) &&
    !holdsApprovingRole(neededApprovals(state.core, context.handbook), context.roles)
  ) {
    return refuse('refusal.dismiss_needs_approver');
  }
  const note = noteOf(action.note, state, context);
  if (state.core.statement === 'correction' && note === null) return refuse('refusal.reason_needed');
  const closed = { reason: action.reason, by: context.actor, at: context.now, noteId: note?.id ?? null };
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.dismissed', context),
      ...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]),
      ...waived(state, action.note, context),
      { kind: 'matter', row: { ...state.core, closed, claim: null } },
    ],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: dismissedSentenceKey(state, action.reason) },
        by: context.actor,
        ...(note === null ? {} : { noteId: note.id }),
        ...(isAtRisk(state) ? { asks: 'duty_officer' } : {}),
      }),
      ...relatedCards(state),
    ],
    audit: { reason: action.reason, note: note?.id ?? null },
  };
}

function dismissedSentenceKey({ core }: CaseState, reason: DismissReason): string {
  return core.statement === 'correction' ? 'thread.not_put_right' : `thread.dismissed_${reason}`;
}

/** Whoever lets a correction be says that what is out need not be put right. */
function waived({ core, recalls }: CaseState, why: string, { actor, now }: ActionContext): Change[] {
  return recalls
    .filter((one) => one.correctionCaseId === core.id && one.waived === null)
    .map((row) => ({ kind: 'recall', row: { ...row, waived: { by: actor, at: now, why: why.trim() } } }));
}

/** Whoever takes a correction up again wants it put right after all. */
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
  // From now on somebody is to take it on, however long it was closed.
  const releasedAt = state.core.claim === null ? context.now : state.core.releasedAt;
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.reopened', context),
      { kind: 'note', row: note },
      ...changes,
      ...wantedAgain(state),
      { kind: 'matter', row: { ...state.core, closed: null, currentDraftId, releasedAt } },
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.reopened' }, by: context.actor, noteId: note.id }),
      ...relatedCards(state),
    ],
    audit: { note: note.id },
  };
}

/** After an answer there is nothing on the card; a text that may be out goes on as another version. */
function textAfterReopening(
  state: CaseState,
  context: ActionContext,
): { currentDraftId: string | null; changes: Change[] } {
  const draft = currentDraft(state);
  if (draft === undefined || statusOf(state) === 'answered') return { currentDraftId: null, changes: [] };
  if (!hasLeftHold(currentPublications(state))) return { currentDraftId: draft.id, changes: [] };
  const row = sameTextAnew(draft, state, context);
  return { currentDraftId: row.id, changes: [{ kind: 'draft', row }] };
}

/** The text goes back with a reason that its writer can work with. */
export function rejectDraft(
  state: CaseState,
  action: { draftId: string; digest: string; reason: string },
  context: ActionContext,
): Outcome {
  if (statusOf(state) !== 'in_review') return refuse('refusal.not_in_review');
  const draft = state.drafts.find((one) => one.id === state.core.currentDraftId);
  if (draft === undefined || draft.id !== action.draftId || draft.digest !== action.digest)
    return refuse('refusal.stale_text');
  if (!holdsApprovingRole(neededApprovals(state.core, context.handbook), context.roles)) {
    return refuse('refusal.reject_needs_approver');
  }
  const note = noteOf(action.reason, state, context);
  if (note === null) return refuse('refusal.reason_needed');
  return {
    kind: 'done',
    changes: [...stopPublication(state, 'stopped.rejected', context), { kind: 'note', row: note }],
    effects: cardAndThread(state, { sentence: { key: 'thread.rejected' }, by: context.actor, noteId: note.id }),
    audit: { draft: action.draftId, digest: action.digest, note: note.id },
  };
}
