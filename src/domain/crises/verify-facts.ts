import type { Refusal } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import type { AuditEntry, Change } from '../cases/model/changes.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { sameActor } from '../people/actor.ts';
import { applyCrisisAction } from './apply-crisis-action.ts';
import { boardAndLine } from './model/board-and-line.ts';
import type { CrisisState } from './model/crisis-state.ts';

/**
 * Confirms several facts for a second person. Each is decided for itself and has its own row of the record; one line below the
 * board tells of all. A fact that may not be confirmed is refused, and the others come into force.
 * @returns the changes that are saved, and a refusal for each fact that may not be confirmed
 */
export async function verifyFacts(
  transaction: Pick<CaseTransaction, 'save'>,
  state: CrisisState,
  { factIds }: { factIds: readonly string[] },
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): Promise<{ changes: Change[]; refusal: Refusal | null }> {
  const changes: Change[] = [];
  const told: string[] = [];
  const refusals: Refusal[] = [];
  if (factIds.length === 0) {
    const decision = decisionOf('crisis.verify_fact', null, refuse('refusal.no_fact_ticked'), context);
    await transaction.save(decision);
    return { changes, refusal: decision.refusal };
  }
  for (const factId of new Set(factIds)) {
    const facts = withRows(state.facts, changes);
    if (facts.some((fact) => fact.id === factId && isConfirmedBy(context.actor, fact))) continue;
    const decision = applyCrisisAction({ ...state, facts }, { kind: 'verify_fact', factId }, membership, context);
    await transaction.save({ ...decision, audit: namingFact(decision.audit, state, factId), effects: [] });
    changes.push(...decision.changes);
    told.push(...decision.effects.flatMap((one) => (one.kind === 'crisis_line' ? (one.entry.factIds ?? []) : [])));
    if (decision.refusal !== null) refusals.push(aboutFact(decision.refusal, factId));
  }
  if (told.length > 0) {
    const sentence = { key: 'crisis.facts_verified', params: { count: told.length } };
    const effects = boardAndLine(state.crisis.id, { sentence, by: context.actor, factIds: told });
    await transaction.save({ changes: [], audit: [], effects });
  }
  const [first, ...also] = refusals;
  return { changes, refusal: first === undefined ? null : { ...first, also } };
}

/** Returns whether this person has confirmed the fact already: a form that was refused for another fact is sent again. */
function isConfirmedBy(actor: Actor, { status, verifiedBy, ended }: EnteredFact): boolean {
  return status === 'verified' && ended === null && sameActor(verifiedBy, actor);
}

/** Has a refusal in the record say of which fact it is: each is a row of its own. */
function namingFact(audit: readonly AuditEntry[], { crisis }: CrisisState, factId: string): AuditEntry[] {
  return audit.map((entry) =>
    entry.result === 'refused' ? { ...entry, detail: { ...entry.detail, crisis: crisis.id, fact: factId } } : entry,
  );
}

/** Has the sentence stand below the box of its fact. */
function aboutFact({ key, params }: Refusal, fact: string): Refusal {
  return { key, params: { ...params, fact } };
}

function withRows(facts: readonly EnteredFact[], changes: readonly Change[]): EnteredFact[] {
  const rows = new Map(changes.flatMap((change) => (change.kind === 'fact' ? [[change.row.id, change.row]] : [])));
  return facts.map((fact) => rows.get(fact.id) ?? fact);
}
