import { RefusedError } from '../../errors.ts';
import type { Actor } from './actor.ts';
import { applyChanges } from './apply-changes.ts';
import { decidingByHandbook } from './by-handbook-in-force.ts';
import type { CaseDeps } from './case-deps.ts';
import type { CaseState } from './case-state.ts';
import type { CaseTransaction } from './case-store.ts';
import { contextIn } from './context-in.ts';
import type { Crisis } from './crisis.ts';
import { crisisFor } from './crisis.ts';
import { factScope } from './fact-scope.ts';
import type { Gesture } from './gesture.ts';
import { changedFacts, recallWhatJustLeft, spreadFacts } from './spread-facts.ts';
import { recorded, transition } from './transition.ts';

export type GestureRequest = {
  caseId: number;
  gesture: Gesture;
  actor: Actor;
  /** Where it was made; null where there is no channel (App Home). */
  channel: string | null;
  /** Names this delivery, so that a repeated one does nothing. */
  deliveryKey: string;
};

/**
 * A person does something to a case: decided, saved and recorded in one transaction.
 * @returns the case as it is afterwards; null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function makeGesture(deps: CaseDeps, request: GestureRequest): Promise<CaseState | null> {
  return decidingByHandbook(deps, (settled) => made(settled, request));
}

async function made(deps: CaseDeps, request: GestureRequest): Promise<CaseState | null> {
  const { caseId, gesture, actor } = request;
  const standing = await deps.people.standingOf(actor, request.channel);

  const result = await deps.store.transact(async (transaction) => {
    if (await transaction.seen(request.deliveryKey)) return { state: null, refusal: null };
    const context = await contextIn(deps, transaction, actor);
    const state = await loaded(transaction, caseId, gesture, context.crises);
    if (state === null) {
      const sentence = { key: 'refusal.no_such_case', params: { id: caseId } };
      await transaction.save(recorded(`gesture.${gesture.kind}`, null, { kind: 'refused', sentence }, context));
      return { state: null, refusal: sentence };
    }
    const outcome = transition(state, gesture, standing, context);
    await transaction.save(outcome);
    const after = applyChanges(state, outcome.changes);
    if (standing.kind === 'member') {
      const spreading = { ...context, roles: standing.roles, randomKey: deps.randomKey };
      await spreadFacts(transaction, changedFacts(state.facts, outcome.changes), caseId, spreading);
      await recallWhatJustLeft(transaction, after, outcome.changes, spreading);
    }
    return { state: after, refusal: outcome.refusal };
  });
  if (result.refusal !== null) throw new RefusedError(result.refusal.key, result.refusal.params);
  return result.state;
}

/** A case that is given another playbook is decided on with that playbook's facts at hand. */
async function loaded(
  transaction: CaseTransaction,
  caseId: number,
  gesture: Gesture,
  crises: readonly Crisis[],
): Promise<CaseState | null> {
  const state = await transaction.load(caseId);
  if (state === null || gesture.kind !== 'correct' || gesture.playbook === state.matter.playbook) return state;
  const crisisId = crisisFor(gesture.playbook, crises)?.id ?? null;
  const scope = factScope({ id: caseId, playbook: gesture.playbook, crisisId }, 'crisis');
  return { ...state, facts: [...state.facts, ...(await transaction.factsOf(scope))] };
}
