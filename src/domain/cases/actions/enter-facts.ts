import { playbookById } from '../../handbook/handbook.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import { comesIntoForce, enteredFact, supersedeOthers, valueProblem } from '../facts/entered-fact.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';
import { crisisScope } from '../model/fact-scope.ts';

/**
 * A named person says what is so, and where they have it from; empty values are left as they were. An earlier value falls, and with
 * it what rests on it; in a crisis, what its cases share is proposed first. One wrong value refuses them all, and the sentence's
 * `fact` names it.
 */
export function enterFacts(
  state: CaseState,
  action: { values: Readonly<Record<string, string>>; source: string },
  context: ActionContext,
): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const playbook = playbookById(context.handbook, state.core.playbook);
  if (playbook === undefined) return refuse('refusal.no_playbook');
  const values = Object.entries(action.values)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '');
  if (values.length === 0) return refuse('refusal.no_values');
  const problem = values.map(([key, value]) => valueProblem(playbook, key, value)).find((one) => one !== null);
  if (problem !== undefined) return { kind: 'refused', sentence: problem };
  const source = action.source.trim();
  if (source === '') return refuse('refusal.fact_without_source');

  const entered = values.map(([key, value]) => {
    const fact = enteredFact(state, playbook, { key, value, source, status: 'verified' }, context);
    return sharedInCrisis(fact, state)
      ? proposedFact({ ...fact, status: 'proposed' }, state, context)
      : comesIntoForce(state.facts, fact, context);
  });
  const facts = entered.map(({ row }) => row);
  const changes = entered.flatMap((one) => one.changes);
  const redrafted = redraftFromFacts(applyChanges(state, changes), context);
  return {
    kind: 'done',
    changes: [...changes, ...redrafted.changes],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: facts.some(isProposed) ? 'thread.facts_proposed' : 'thread.facts_entered' },
        by: context.actor,
        factIds: facts.map((fact) => fact.id),
      }),
      ...redrafted.effects,
    ],
    audit: {
      facts: facts.map((fact) => fact.id),
      keys: facts.map((fact) => fact.key),
      scopes: facts.map((fact) => fact.scope),
    },
  };
}

/**
 * Returns whether the fact is shared by a crisis. A value that dozens of cases will use takes
 * effect only after a second person confirms it.
 */
function sharedInCrisis({ scope }: EnteredFact, { crisis }: CaseState): boolean {
  return crisis !== null && scope === crisisScope(crisis.id);
}

/** An earlier proposal gives way; a value that holds goes on holding. */
function proposedFact(row: EnteredFact, { facts }: CaseState, context: ActionContext) {
  const changes: Change[] = [...supersedeOthers(facts.filter(isProposed), row, context), { kind: 'fact', row }];
  return { row, changes };
}

function isProposed({ status }: EnteredFact): boolean {
  return status === 'proposed';
}
