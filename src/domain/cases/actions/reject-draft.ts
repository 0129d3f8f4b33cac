import { holdsApprovingRole, neededApprovals } from '../approval/approval-policy.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

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
