import type { Refusal, Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Change } from '../cases/model/changes.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { hasEnded } from '../cases/model/fact.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { changedFacts, propagateFactChanges } from '../cases/recalls/propagate-fact-changes.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { applyCrisisAction } from './apply-crisis-action.ts';
import type { CrisisAction, FactWords } from './model/crisis-action.ts';
import type { CrisisState } from './model/crisis-state.ts';
import { openCrisisStatement } from './open-crisis-statement.ts';
import { raisePending } from './raise-pending.ts';
import { spreadPlan } from './spread-plan.ts';
import { keepSteps } from './steps/keep-steps.ts';
import { verifyFacts } from './verify-facts.ts';

export type CrisisRequest = {
  crisisId: number;
  action: CrisisAction;
  actor: Actor;
  channel: string | null;
  /** Names this delivery, so that a repeated one does nothing. */
  deliveryKey: string;
};

/**
 * A person does something to a crisis: decided, saved and recorded in one transaction, with all that rests on it.
 * @returns ids of the cases that it opened, one for each language of a statement
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function performCrisisAction(deps: CaseDeps, request: CrisisRequest): Promise<{ caseIds: number[] }> {
  return withActiveHandbook(deps, (settled) => made(settled, request));
}

async function made(deps: CaseDeps, request: CrisisRequest): Promise<{ caseIds: number[] }> {
  const { action, actor, crisisId } = request;
  const membership = await deps.people.standingOf(actor, request.channel);
  const isForStranger = await namesOutsider(deps, action);
  const done = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(request.deliveryKey)) return { caseIds: [], refusal: null };
    const context = await contextIn(deps, transaction, actor);
    const state = await stateOf(transaction, crisisId);
    if (state === null) return refusedWith('refusal.no_such_crisis', transaction, action, context);
    if (isForStranger) return refusedWith('refusal.hand_over_to_nobody', transaction, action, context);
    if (action.kind === 'open_statement') {
      return openCrisisStatement(transaction, state, action, membership, {
        ...context,
        randomKey: deps.keys.randomKey,
      });
    }
    const { changes, refusal } = await decided(transaction, state, action, membership, context);
    const roles = rolesOf(membership);
    const spreading = { ...context, roles, randomKey: deps.keys.randomKey };
    await propagateFactChanges(transaction, changedFacts(state.facts, changes), null, spreading);
    if (refusal === null || changes.length > 0) await spreadAction(transaction, action, state, spreading);
    return { caseIds: [], refusal };
  });
  const refusal: Refusal | null = done.refusal;
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params, refusal.also);
  return { caseIds: done.caseIds };
}

/** Decides and saves the action; some are several decisions, each with a row of its own in the record. */
async function decided(
  transaction: CaseTransaction,
  state: CrisisState,
  action: Exclude<CrisisAction, { kind: 'open_statement' }>,
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): Promise<{ changes: Change[]; refusal: Refusal | null }> {
  if (action.kind === 'verify_facts') return verifyFacts(transaction, state, action, membership, context);
  if (action.kind === 'retract_fact' && action.instead !== undefined)
    return retractFor(transaction, state, { ...action, instead: action.instead }, membership, context);
  const decision = applyCrisisAction(state, action, membership, context);
  await transaction.save(decision);
  return decision;
}

/**
 * Retracts a fact and proposes the value that holds instead: both or none. The new value waits for a second person, and the corrections
 * wait a moment for it, so that the public is corrected once. Each has its own row of the record.
 */
async function retractFor(
  transaction: Pick<CaseTransaction, 'save'>,
  state: CrisisState,
  { factId, why, instead }: { factId: string; why: string; instead: FactWords },
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): Promise<{ changes: Change[]; refusal: Refusal | null }> {
  const proposed = applyCrisisAction(state, { kind: 'replace_fact', factId, ...instead }, membership, context);
  const facts = [...state.facts, ...addedIn(proposed.changes)];
  const retracted = applyCrisisAction({ ...state, facts }, { kind: 'retract_fact', factId, why }, membership, context);
  const refusals = [retracted, proposed].filter(({ refusal }) => refusal !== null);
  const decisions = refusals.length > 0 ? refusals : [retracted, proposed];
  for (const decision of decisions) await transaction.save(decision);
  const [first, ...also] = refusals.flatMap(({ refusal }) => refusal ?? []);
  if (first !== undefined) return { changes: [], refusal: { ...first, also: [...(first.also ?? []), ...also] } };
  return { changes: [...retracted.changes, ...proposed.changes], refusal: null };
}

function addedIn(changes: readonly Change[]): EnteredFact[] {
  return changes.flatMap((change) => (change.kind === 'fact' && change.row.status === 'proposed' ? [change.row] : []));
}

/** Carries an action on to the texts that rest on it, and to the steps of the crisis that it has done. */
async function spreadAction(
  transaction: CaseTransaction,
  action: CrisisAction,
  state: CrisisState,
  context: ActionContext,
): Promise<void> {
  const { id: crisisId, plan } = state.crisis;
  if (action.kind === 'set_level') await raisePending(transaction, { crisisId, level: action.level }, context);
  if (isAboutPlan(action, state)) {
    const isNew = action.kind === 'set_plan' && action.plan !== null && plan === null;
    await spreadPlan(transaction, { crisisId, isNew }, context);
  }
  const crisis = await transaction.crises.byId(crisisId);
  if (crisis !== null && crisis.closed === null) await keepSteps(transaction, crisis, context);
}

/** With its crisis its plan is over. Another command, too, makes texts about operations look different. */
function isAboutPlan({ kind }: CrisisAction, { crisis }: CrisisState): boolean {
  return kind === 'set_plan' || kind === 'set_command' || (kind === 'close' && crisis.plan !== null);
}

async function stateOf(transaction: CaseTransaction, crisisId: number): Promise<CrisisState | null> {
  const crisis = await transaction.crises.byId(crisisId);
  if (crisis === null) return null;
  return {
    crisis,
    facts: await transaction.facts.ofScope(crisisScope(crisisId)),
    pastFacts: (await transaction.facts.historyOf(crisisScope(crisisId))).filter(hasEnded),
    noted: await transaction.crises.registers.noted(crisisId),
    sheetReaders: await transaction.crises.registers.sheetReaders(crisisId),
    pauses: await transaction.crises.pauses(),
    steps: await transaction.crises.steps(crisisId),
    followUps: await transaction.crises.registers.followUps.ofCrisis(crisisId),
    untold: await transaction.cases.find({ by: 'untold', crisisId }),
  };
}

/** A role or a task goes to people of the team alone. */
async function namesOutsider({ people }: CaseDeps, action: CrisisAction): Promise<boolean> {
  const named = action.kind === 'hand_over' ? action.to : action.kind === 'add_follow_up' ? action.owner : null;
  return named !== null && (await people.standingOf(named, null)).kind === 'stranger';
}

async function refusedWith(
  key: string,
  transaction: CaseTransaction,
  action: CrisisAction,
  context: Omit<ActionContext, 'roles'>,
): Promise<{ caseIds: number[]; refusal: Sentence }> {
  const sentence = { key };
  await transaction.save(decisionOf(`crisis.${action.kind}`, null, { kind: 'refused', sentence }, context));
  return { caseIds: [], refusal: sentence };
}

function rolesOf(membership: Membership) {
  return membership.kind === 'member' ? membership.roles : [];
}
