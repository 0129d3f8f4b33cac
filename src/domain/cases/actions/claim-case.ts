import type { Role } from '../../handbook/vocabulary.ts';
import { sameActor } from '../../people/actor.ts';
import { mentionOf } from '../../people/mention.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { isLeftUntold } from '../model/at-risk.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';

/** Roles that may take a case from an absent colleague. */
export const RELEASING_ROLES: readonly Role[] = ['approver', 'lead'];

/**
 * "I am on it": one person at a time, so that forty people do not answer the same post. A call for help that a person took and
 * left untold is the next one's.
 */
export function claimCase(state: CaseState, context: ActionContext): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const holder = state.core.claim?.by ?? null;
  if (sameActor(holder, context.actor)) return refuse('refusal.already_yours');
  if (holder !== null && !isLeftUntold(state, context.now))
    return refuse('refusal.claimed_by', { who: mentionOf(holder) });
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: { ...state.core, claim: { by: context.actor, at: context.now } } }],
    effects: cardAndThread(state, { sentence: { key: 'thread.claimed' }, by: context.actor }),
    audit: {},
  };
}

/** Releases the case. A holder of an approving role may take it from an absent colleague. */
export function releaseCase(state: CaseState, context: ActionContext): Outcome {
  const holder = state.core.claim?.by ?? null;
  if (holder === null) return refuse('refusal.not_claimed');
  const mayTakeAway = context.roles.some((role) => RELEASING_ROLES.includes(role));
  if (!sameActor(holder, context.actor) && !mayTakeAway)
    return refuse('refusal.claimed_by', { who: mentionOf(holder) });
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: { ...state.core, claim: null, releasedAt: context.now } }],
    effects: cardAndThread(state, { sentence: { key: 'thread.released' }, by: context.actor }),
    audit: {},
  };
}
