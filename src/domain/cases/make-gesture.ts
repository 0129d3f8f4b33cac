import { RefusedError } from '../../errors.ts';
import type { Actor, Standing } from './actor.ts';
import { applyChanges } from './apply-changes.ts';
import { decidingByHandbook } from './by-handbook-in-force.ts';
import type { CaseDeps } from './case-deps.ts';
import type { CaseState, EnteredFact } from './case-state.ts';
import type { CaseTransaction } from './case-store.ts';
import type { Change } from './changes.ts';
import type { Gesture } from './gesture.ts';
import { factScope } from './live-facts.ts';
import type { GestureContext } from './outcome.ts';
import { redraft } from './redraft.ts';
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
  const handbook = deps.handbook();

  const result = await deps.store.transact(async (transaction) => {
    if (await transaction.seen(request.deliveryKey)) return { state: null, refusal: null };
    const context = { ...deps, actor, now: deps.now(), handbook };
    const state = await loaded(transaction, caseId, gesture);
    if (state === null) {
      const sentence = { key: 'refusal.no_such_case', params: { id: caseId } };
      await transaction.save(recorded(`gesture.${gesture.kind}`, null, { kind: 'refused', sentence }, context));
      return { state: null, refusal: sentence };
    }
    const outcome = transition(state, gesture, standing, context);
    await transaction.save(outcome);
    await tellSiblings(transaction, state, enteredIn(outcome.changes), standing, context);
    return { state: applyChanges(state, outcome.changes), refusal: outcome.refusal };
  });
  if (result.refusal !== null) throw new RefusedError(result.refusal.key, result.refusal.params);
  return result.state;
}

/** A case that is given another playbook is decided on with that playbook's facts at hand. */
async function loaded(transaction: CaseTransaction, caseId: number, gesture: Gesture): Promise<CaseState | null> {
  const state = await transaction.load(caseId);
  if (state === null || gesture.kind !== 'correct' || gesture.playbook === state.matter.playbook) return state;
  return { ...state, facts: [...state.facts, ...(await transaction.factsOf(`playbook:${gesture.playbook}`))] };
}

/** A value that the whole crisis shares changes the texts of all its cases, in the same transaction. */
async function tellSiblings(
  transaction: CaseTransaction,
  state: CaseState,
  entered: readonly EnteredFact[],
  standing: Standing,
  context: Omit<GestureContext, 'roles'>,
): Promise<void> {
  const keys = entered.filter((fact) => !isOfCase(fact, state.matter.id)).map((fact) => fact.key);
  if (keys.length === 0 || standing.kind !== 'member') return;
  const siblings = await transaction.find({ by: 'playbook', id: state.matter.playbook ?? '' });
  for (const id of siblings) {
    const sibling = id === state.matter.id ? null : await transaction.load(id);
    if (sibling === null) continue;
    const { changes, effects } = redraft(sibling, { ...context, roles: standing.roles });
    if (changes.length === 0) continue;
    const audit = { keys, fromCase: state.matter.id };
    await transaction.save(recorded('case.redrafted', id, { kind: 'done', changes, effects, audit }, context));
  }
}

function enteredIn(changes: readonly Change[]): EnteredFact[] {
  return changes.flatMap((change) => (change.kind === 'fact' && change.row.supersededBy === null ? [change.row] : []));
}

function isOfCase(fact: EnteredFact, caseId: number): boolean {
  return fact.scope === factScope(caseId, '', 'case');
}
