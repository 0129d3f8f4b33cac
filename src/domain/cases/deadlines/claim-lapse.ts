import type { Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentPublication, isPending, statusOf } from '../model/case-status.ts';
import type { ThreadEntry } from '../model/changes.ts';
import type { Mentioned } from '../model/deadlines/mention.ts';

/**
 * Ends the claim of a person whose shift is over, so that the case shows as free and a colleague
 * takes it. Not while the text is in review or in its hold: its writer has nothing to do, and the
 * name shows whom to ask.
 */
export function lapseClaim(state: CaseState, called: Mentioned | null, { now }: { now: string }): Outcome {
  if (!isPending(state) || state.core.claim === null) return refuse('refusal.not_claimed');
  if (waitsForOthers(state)) return refuse('refusal.already_proposed');
  const entry: ThreadEntry = {
    sentence: { key: 'thread.claim_lapsed' },
    ...(called === null ? {} : { calls: called }),
  };
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: { ...state.core, claim: null, releasedAt: now } }],
    effects: cardAndThread(state, entry),
    audit: { since: state.core.claim.at },
  };
}

function waitsForOthers(state: CaseState): boolean {
  return statusOf(state) === 'in_review' || currentPublication(state)?.status === 'held';
}
