import { holdsApprovingRole, neededApprovals } from '../approval/approval-policy.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../decision/outcome.ts';
import { draftWithoutNotice } from '../drafting/hiding-notice.ts';
import { isAtRisk, isUntold } from '../model/at-risk.ts';
import type { CaseCore, CaseState, DismissReason } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { Hiding } from '../model/moderation/moderation.ts';
import { isModerationReason, moderationBar, withoutModeration } from '../model/moderation/moderation.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { proposeHiding } from './hide-comment.ts';

/**
 * Closes a post on purpose without an answer, or hands it to the competent body. In S1, S2 and
 * at-risk cases only an approver may do so. A call for help with no recorded handoff closes only as
 * spam or a duplicate. To hide or report a comment is proposed first, and another person confirms it.
 */
export function dismissCase(
  state: CaseState,
  action: { reason: DismissReason; note: string; hiding?: Hiding },
  context: ActionContext,
): Outcome {
  const refusal = dismissRefusal(state, action.reason, context);
  if (refusal !== null) return refusal;
  const { reason } = action;
  if (isModerationReason(reason) && confirmedReason(state) !== reason) {
    return proposeHiding(state, { ...action, reason }, context);
  }
  const note = noteOf(action.note, state, context);
  if (state.core.statement === 'correction' && note === null) return refuse('refusal.reason_needed');
  const closed = { reason, by: context.actor, at: context.now, noteId: note?.id ?? null };
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.dismissed', context),
      ...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]),
      ...waiveCorrection(state, action.note, context),
      { kind: 'matter', row: { ...coreAfter(state, reason), closed, claim: null } },
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

function dismissRefusal(state: CaseState, reason: DismissReason, { handbook, roles }: ActionContext): Outcome | null {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_dismissable');
  if (isUntold(state) && reason !== 'spam' && reason !== 'duplicate') return refuse('refusal.tell_first');
  // To ask is anybody's: who confirms may approve.
  if (isModerationReason(reason) && confirmedReason(state) !== reason) return null;
  // Since two people decided it, the class or the rule may have changed.
  const bar = isModerationReason(reason) ? moderationBar(state, handbook) : null;
  if (bar !== null) return refuse(`refusal.hide_${bar}`);
  const urgent = state.core.severity === 'S1' || state.core.severity === 'S2';
  const mayClose = !(urgent || isAtRisk(state)) || holdsApprovingRole(neededApprovals(state.core, handbook), roles);
  return mayClose ? null : refuse('refusal.dismiss_needs_approver');
}

/** Returns how two people decided to hide or report the comment; null where they did not. */
function confirmedReason({ core: { moderation } }: CaseState): DismissReason | null {
  return moderation?.confirmed == null ? null : moderation.reason;
}

/** A decision to hide ends with a case that closes for another reason, and so does the text that tells its author. */
function coreAfter(state: CaseState, reason: DismissReason): CaseCore {
  if (confirmedReason(state) === reason) return state.core;
  return { ...withoutModeration(state.core), currentDraftId: draftWithoutNotice(state) };
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
