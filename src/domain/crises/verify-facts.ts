import type { Refusal } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import type { Change } from '../cases/model/changes.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Membership } from '../people/actor.ts';
import { applyCrisisAction } from './apply-crisis-action.ts';
import { boardAndLine } from './model/board-and-line.ts';
import type { CrisisState } from './model/crisis-state.ts';

/**
 * Confirms several facts for a second person. Each is decided for itself and has its own row of the record; one line below the
 * board tells of all. A fact that may not be confirmed is refused, and the others come into force.
 * @returns the changes that are saved, and the first refusal
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
  let refusal: Refusal | null = null;
  if (factIds.length === 0) {
    const decision = decisionOf('crisis.verify_fact', null, refuse('refusal.no_fact_ticked'), context);
    await transaction.save(decision);
    return { changes, refusal: decision.refusal };
  }
  for (const factId of new Set(factIds)) {
    const facts = withRows(state.facts, changes);
    const decision = applyCrisisAction({ ...state, facts }, { kind: 'verify_fact', factId }, membership, context);
    await transaction.save({ ...decision, effects: [] });
    changes.push(...decision.changes);
    told.push(...decision.effects.flatMap((one) => (one.kind === 'crisis_line' ? (one.entry.factIds ?? []) : [])));
    refusal ??= decision.refusal;
  }
  if (told.length > 0) {
    const sentence = { key: 'crisis.facts_verified', params: { count: told.length } };
    const effects = boardAndLine(state.crisis.id, { sentence, by: context.actor, factIds: told });
    await transaction.save({ changes: [], audit: [], effects });
  }
  return { changes, refusal };
}

function withRows(facts: readonly EnteredFact[], changes: readonly Change[]): EnteredFact[] {
  const rows = new Map(changes.flatMap((change) => (change.kind === 'fact' ? [[change.row.id, change.row]] : [])));
  return facts.map((fact) => rows.get(fact.id) ?? fact);
}
