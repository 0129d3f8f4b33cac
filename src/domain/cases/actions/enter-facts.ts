import { playbookById } from '../../handbook/handbook.ts';
import type { DeclaredFact } from '../../handbook/playbook.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse, refuseFor } from '../decision/outcome.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import { comesIntoForce, enteredFact, supersedeOthers } from '../facts/entered-fact.ts';
import { readValue } from '../facts/read-value.ts';
import { needsSecondPerson } from '../facts/second-person.ts';
import { isPlaceOfPost } from '../facts/suggest-value.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';
import { crisisScope } from '../model/fact-scope.ts';

/**
 * Records values that a named person enters, with their source; empty ones are left as they were. An earlier
 * value falls, with the texts that rest on it. Values that a crisis shares are proposed first, as are those that
 * a second person must confirm. Wrong values refuse them all, each by a sentence whose `fact` names it.
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
  const source = action.source.trim();
  const read = values.map(([key, value]) => ({ key, ...readValue(playbook, key, value, context) }));
  const refusal = refuseFor([
    ...read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
    ...(source === '' ? [{ key: 'refusal.fact_without_source' }] : []),
  ]);
  if (refusal !== null) return refusal;

  const entered = read
    .flatMap((one) => ('problem' in one ? [] : [one]))
    .map(({ key, value, meaning }) => {
      const fact = enteredFact(state, playbook, { key, value, meaning, source, status: 'verified' }, context);
      const declared = playbook.facts.find(({ id }) => id === key);
      return sharedInCrisis(fact, state) || needsAnother(fact, declared, state, context)
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
        sentence: { key: whatCameOf(facts, state) },
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

/** The place of a report is what the post itself says: nobody else has to confirm that it says so. */
function needsAnother(
  fact: EnteredFact,
  declared: DeclaredFact | undefined,
  state: CaseState,
  { handbook }: ActionContext,
): boolean {
  const isReport = state.core.class === 'field_report';
  if (isReport && declared !== undefined && isPlaceOfPost(declared, fact.value, state, handbook)) return false;
  return needsSecondPerson(fact, declared, handbook);
}

/**
 * Returns whether the fact is shared by a crisis. A value that dozens of cases will use takes
 * effect only after a second person confirms it.
 */
function sharedInCrisis({ scope }: EnteredFact, { crisis }: CaseState): boolean {
  return crisis !== null && scope === crisisScope(crisis.id);
}

function whatCameOf(facts: readonly EnteredFact[], state: CaseState): string {
  const proposed = facts.filter(isProposed);
  if (proposed.length === 0) return 'thread.facts_entered';
  return proposed.some((fact) => sharedInCrisis(fact, state)) ? 'thread.facts_proposed' : 'thread.facts_wait';
}

/** An earlier proposal gives way; a value that holds goes on holding. */
function proposedFact(row: EnteredFact, { facts }: CaseState, context: ActionContext) {
  const changes: Change[] = [...supersedeOthers(facts.filter(isProposed), row, context), { kind: 'fact', row }];
  return { row, changes };
}

function isProposed({ status }: EnteredFact): boolean {
  return status === 'proposed';
}
