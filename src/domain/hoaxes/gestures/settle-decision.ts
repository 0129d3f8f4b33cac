import type { Role } from '../../handbook/vocabulary.ts';
import type { Decision, Hoax } from '../hoax.ts';
import { statusOf } from '../hoax.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { hoaxOutcome, refusedHoax } from '../hoax-outcome.ts';

/** Roles that may confirm a proposal. */
export const CONFIRMERS: readonly Role[] = ['approver', 'lead', 'plan_director'];

/**
 * Confirms a waiting decision, as another person of those who approve replies. It holds from now
 * on, with everything that waits with it.
 */
export function confirmDecision(hoax: Hoax, decisionId: string, context: HoaxContext): HoaxOutcome {
  const waiting = hoax.decisions.find(({ id, state }) => id === decisionId && state === 'waiting');
  if (waiting === undefined) return refusedHoax('refusal.hoax_settled');
  if (waiting.by === context.by) return refusedHoax('refusal.hoax_own_proposal');
  if (!context.roles.some((role) => CONFIRMERS.includes(role))) {
    return refusedHoax('refusal.hoax_needs_role', { roles: CONFIRMERS.join(' ') });
  }
  const from = statusOf(hoax);
  const after = settled(hoax, waiting, 'holds', context);
  return hoaxOutcome(after, { hoax: hoax.id, decision: decisionId, from, to: statusOf(after) });
}

/** Takes back what waits, or turns it down: anybody of the team may, also who proposed it. */
export function dropDecision(hoax: Hoax, decisionId: string, context: HoaxContext): HoaxOutcome {
  const waiting = hoax.decisions.find(({ id, state }) => id === decisionId && state === 'waiting');
  if (waiting === undefined) return refusedHoax('refusal.hoax_settled');
  return hoaxOutcome(settled(hoax, waiting, 'dropped', context), { hoax: hoax.id, decision: decisionId });
}

/** Whatever one person proposed in one form is one proposal. */
function settled(hoax: Hoax, { by, at }: Decision, state: 'holds' | 'dropped', context: HoaxContext): Hoax {
  const isPart = (one: Decision) => one.state === 'waiting' && one.by === by && one.at === at;
  const settlement = { by: context.by, at: context.now };
  return {
    ...hoax,
    decisions: hoax.decisions.map((one) => (isPart(one) ? { ...one, state, settled: settlement } : one)),
  };
}
