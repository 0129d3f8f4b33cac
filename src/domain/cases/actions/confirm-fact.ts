import { sameActor } from '../../people/actor.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import { comesIntoForce } from '../facts/entered-fact.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, isPending, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';
import { endedFact, isLive, isSaid } from '../model/fact.ts';
import type { Requested } from '../writing/request-writing.ts';
import { NOTHING_REQUESTED, requestByItself } from '../writing/request-writing.ts';

/**
 * Confirms a proposed value; the person who wrote it down cannot. From now on texts rest on it, and
 * an earlier value is superseded.
 */
export function confirmFact(state: CaseState, { factId }: { factId: string }, context: ActionContext): Outcome {
  const fact = proposedFact(state, factId);
  if (!isPending(state)) return refuse('refusal.not_pending');
  if (fact === null) return refuse('refusal.fact_not_proposed');
  if (sameActor(fact.enteredBy, context.actor)) return refuse('refusal.own_fact');
  const verified: EnteredFact = { ...fact, status: 'verified', verifiedBy: context.actor, verifiedAt: context.now };
  if (!isLive(verified, context.now)) return refuse('refusal.fact_ran_out');
  const others = state.facts.filter(({ id }) => id !== factId);
  const { row, changes } = comesIntoForce(others, verified, context);
  const redrafted = redraftFromFacts(applyChanges(state, changes), context);
  const requested = askedAgain(applyChanges(state, [...changes, ...redrafted.changes]), context);
  return {
    kind: 'done',
    changes: [...changes, ...redrafted.changes, ...requested.changes],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.fact_confirmed' },
        by: context.actor,
        factIds: [row.id],
      }),
      ...redrafted.effects,
      ...requested.effects,
    ],
    audit: { fact: row.id, key: row.key, scope: row.scope },
    also: requested.also,
  };
}

/** Removes a proposed value that a person finds wrong; the person who wrote it down may do so too. */
export function dropFact(state: CaseState, { factId }: { factId: string }, context: ActionContext): Outcome {
  const fact = proposedFact(state, factId);
  if (fact === null) return refuse('refusal.fact_not_proposed');
  const dropped: Change = {
    kind: 'fact',
    row: endedFact(fact, 'retracted', { by: context.actor, at: context.now }),
  };
  const redrafted = isSaid(fact)
    ? redraftFromFacts(applyChanges(state, [dropped]), context)
    : { changes: [], effects: [] };
  return {
    kind: 'done',
    changes: [dropped, ...redrafted.changes],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.fact_dropped' }, by: context.actor }),
      ...redrafted.effects,
    ],
    audit: { fact: fact.id, key: fact.key, scope: fact.scope },
  };
}

/** A model that could not answer for want of facts is asked again, unless a person has written meanwhile. */
function askedAgain(state: CaseState, context: ActionContext): Requested {
  const isUntouched = currentDraft(state)?.touchedBy.length === 0;
  const couldNot = state.writings.at(-1)?.status === 'cannot_answer';
  return isUntouched && couldNot && statusOf(state) === 'open' ? requestByItself(state, context) : NOTHING_REQUESTED;
}

function proposedFact({ facts }: CaseState, factId: string): EnteredFact | null {
  return facts.find(({ id, status }) => id === factId && status === 'proposed') ?? null;
}
