import { downgradeAfter } from '../cases/approval/approval-input.ts';
import { approvalsStillNeeded } from '../cases/approval/counted-approvals.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { applyChanges } from '../cases/model/apply-changes.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { currentPublications } from '../cases/model/case-status.ts';
import type { Change } from '../cases/model/changes.ts';
import type { CrisisLevel } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import { stopChange } from '../cases/model/recalls/stop-publication.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import { actorKey } from '../people/actor.ts';

/**
 * Raises the statements and corrections of a crisis that are still to leave to its new level, in the
 * transaction that records it: their approvals and deadlines follow. Approvals that were given count.
 */
export async function raisePending(
  transaction: CaseTransaction,
  { crisisId, level }: { crisisId: number; level: CrisisLevel },
  context: ActionContext,
): Promise<void> {
  for (const id of await transaction.cases.find({ by: 'scope', scope: crisisScope(crisisId) })) {
    const state = await transaction.cases.load(id);
    if (state === null || state.core.statement === null) continue;
    if (SEVERITIES.indexOf(level) >= SEVERITIES.indexOf(state.core.severity)) continue;
    await transaction.save(decisionOf('gesture.escalate', id, raised(state, level, context), context));
  }
}

/** A text in its hold that lacks an approval now leaves the hold; the bell asks for the approval. */
function raised(state: CaseState, severity: CrisisLevel, context: ActionContext): Outcome {
  const { core } = state;
  const floor = downgradeAfter(core, { ...core, severity }, actorKey(context.actor));
  const graver: Change = { kind: 'matter', row: { ...core, severity, floor } };
  const isShort = approvalsStillNeeded(applyChanges(state, [graver]), context).length > 0;
  const held = currentPublications(state).filter(({ status }) => isShort && status === 'held');
  const changes = [graver, ...held.map((one) => stopChange(one, 'stopped.approvals_missing'))];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key: 'thread.escalated', params: { severity } }, by: context.actor }),
    audit: { from: core.severity, to: severity, crisis: core.crisisId },
  };
}
