import { holdsApprovingRole, neededApprovals } from '../../approval/approval-policy.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { currentPublications } from '../../model/case-status.ts';
import { atPace } from '../../publishing/bulk-replies.ts';
import { sendWhenHoldEnds } from '../../publishing/start-hold.ts';

/**
 * Releases the remaining replies after a person has checked the first published one. Each network's
 * replies follow at its rate limit, and each is checked again when it leaves.
 */
export function continueBulk(state: CaseState, action: { publicationId: string }, context: ActionContext): Outcome {
  const current = currentPublications(state);
  // A button of a text that another has taken the place of goes on with nothing.
  if (current.every(({ id }) => id !== action.publicationId)) return refuse('refusal.nothing_awaits_go_on');
  const held = current.filter(({ status }) => status === 'held');
  const waiting = held.filter(({ awaitsGoOn }) => awaitsGoOn);
  if (waiting.length === 0) return refuse('refusal.nothing_awaits_go_on');
  if (waiting.length < held.length) return refuse('refusal.first_not_out');
  if (!holdsApprovingRole(neededApprovals(state.core, context.handbook), context.roles)) {
    return refuse('refusal.go_on_needs_approver');
  }
  const rows = atPace(
    waiting.map((row) => ({ ...row, awaitsGoOn: false })),
    context.now,
    context.handbook,
  );
  return {
    kind: 'done',
    changes: rows.map((row) => ({ kind: 'publication', row })),
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.goes_on', params: { count: rows.length } },
        by: context.actor,
      }),
      ...sendWhenHoldEnds(rows),
    ],
    audit: { publications: rows.map(({ id }) => id) },
  };
}
