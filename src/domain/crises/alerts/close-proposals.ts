import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import type { AlertEnd, AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import { CLOCK } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';

/**
 * Milliseconds for which a message without a proposal is remembered: 14 days. No service updates an
 * older alert.
 */
const rememberedMs = 14 * 86_400_000;

/** Returns the closed proposal, with its message rendered again. */
export function closedProposal(
  proposal: AlertProposal,
  { why, crisisId }: { why: AlertEnd; crisisId: number | null },
  { now }: Pick<ActionContext, 'now'>,
): Outcome & { kind: 'done' } {
  return {
    kind: 'done',
    changes: [{ kind: 'alert_proposal', row: { ...proposal, updatedAt: now, closed: { why, at: now, crisisId } } }],
    effects: [{ kind: 'alert_proposal', proposalId: proposal.id }],
    audit: { proposal: proposal.id, playbook: proposal.playbook, why, crisis: crisisId },
  };
}

/** Closes expired proposals. Alerts that no service cancelled end so. */
export function expireProposals(deps: CaseDeps): Promise<void> {
  return deps.store.transact(async (transaction) => {
    const context = await contextIn(deps, transaction, CLOCK);
    for (const proposal of await transaction.crises.alerts.open()) {
      if (proposal.expires > context.now) continue;
      const outcome = closedProposal(proposal, { why: 'expired', crisisId: null }, context);
      await transaction.save(decisionOf('alert.closed', null, outcome, context));
    }
    await transaction.crises.alerts.forgetBefore(momentAfter(context.now, -rememberedMs));
  });
}

/** A crisis has begun: what proposed to start it, and whatever else proposes the same, is done. */
export async function closeStarted(
  transaction: CaseTransaction,
  { crisisId, playbook, proposalId }: { crisisId: number; playbook: string; proposalId: string | null },
  context: Pick<ActionContext, 'actor' | 'now'>,
): Promise<void> {
  for (const proposal of await transaction.crises.alerts.open()) {
    if (proposal.playbook !== playbook && proposal.id !== proposalId) continue;
    const outcome = closedProposal(proposal, { why: 'started', crisisId }, context);
    await transaction.save(decisionOf('alert.closed', null, outcome, context));
  }
}
