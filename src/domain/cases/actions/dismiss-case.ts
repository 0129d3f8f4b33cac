import { holdsApprovingRole, neededApprovals } from '../approval/approval-policy.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../decision/outcome.ts';
import { isAtRisk, isUntold } from '../model/at-risk.ts';
import type { CaseState, DismissReason } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Closes a post on purpose without an answer, or hands it to the competent body. In S1, S2 and
 * at-risk cases only an approver may do so. A call for help with no recorded handoff closes only as
 * spam or a duplicate.
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
      ...waiveCorrection(state, action.note, context),
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

/** Records a waiver: the person who drops a correction decides that the published text needs none. */
function waiveCorrection({ core, recalls }: CaseState, why: string, { actor, now }: ActionContext): Change[] {
  return recalls
    .filter((one) => one.correctionCaseId === core.id && one.waived === null)
    .map((row) => ({ kind: 'recall', row: { ...row, waived: { by: actor, at: now, why: why.trim() } } }));
}
