import type { Refusal, Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import { applyAction } from './apply-action.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import type { CaseState } from './model/case-state.ts';
import { statusOf } from './model/case-status.ts';
import type { ActionRequest } from './perform-action.ts';

/** A text that a person wants to sign off, and that no screen has shown them yet. */
type Unread = Omit<ActionRequest, 'action'> & {
  kind: 'approve' | 'propose';
  draftId: string;
  digest: string;
  /** True where people were asked to propose: that is over once one of them has. */
  isFirst?: boolean;
};

/**
 * Says why this person cannot sign off the text. It never signs: where nothing is against it any more, it does
 * nothing, so that the text is shown first.
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export async function refuseUnread(deps: CaseDeps, unread: Unread): Promise<void> {
  const refusal = await withActiveHandbook(deps, (settled) => recorded(settled, unread));
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params, refusal.also);
}

async function recorded(
  deps: CaseDeps,
  { caseId, actor, channel, deliveryKey, isFirst = false, ...action }: Unread,
): Promise<Refusal | null> {
  const membership = await deps.people.standingOf(actor, channel);
  return deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(deliveryKey)) return null;
    const context = await contextIn(deps, transaction, actor);
    const state = await transaction.cases.load(caseId);
    const refused = (id: number | null, sentence: Sentence) =>
      decisionOf(`gesture.${action.kind}`, id, { kind: 'refused', sentence }, context);
    const decision =
      state === null
        ? refused(null, { key: 'refusal.no_such_case', params: { id: caseId } })
        : isFirst && membership.kind === 'member' && isProposed(state)
          ? refused(caseId, { key: 'refusal.already_proposed' })
          : applyAction(state, action, membership, context);
    if (decision.refusal !== null) await transaction.save(decision);
    return decision.refusal;
  });
}

function isProposed(state: CaseState): boolean {
  const status = statusOf(state);
  return status !== 'open' && status !== 'erased';
}
