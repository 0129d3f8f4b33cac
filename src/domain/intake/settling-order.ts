import type { Elapsed } from '../time/elapsed.ts';
import type { Claims, TriagedPost } from './claims.ts';

/** Rounds of urgent posts after which the oldest have one, so that nothing waits for ever. */
const URGENT_ROUNDS = 4;
/** Time in milliseconds for a small batch to grow: a transaction costs nearly the same for few posts. */
const GATHER_MS = 50;

/**
 * Returns the posts to take in next: urgent ones first, else the oldest. Nothing overtakes a post
 * that is still being triaged, but urgent posts. `triaging`: posts wait, and none is ready.
 */
export function settlingOrder(
  claims: Pick<Claims, 'oldest' | 'urgent'>,
  elapsed: Elapsed,
): (limit: number) => Promise<readonly TriagedPost[] | 'triaging'> {
  let urgentRounds = 0;
  let tookAtMs = Number.NEGATIVE_INFINITY;

  return async (limit) => {
    const urgent = urgentRounds < URGENT_ROUNDS ? await claims.urgent(limit) : [];
    urgentRounds = urgent.length > 0 ? urgentRounds + 1 : 0;
    if (urgent.length > 0) return urgent;
    const oldest = await claims.oldest(limit);
    const firstUntriaged = oldest.findIndex(({ triaged }) => triaged === null);
    const ready = firstUntriaged === -1 ? oldest : oldest.slice(0, firstUntriaged);
    const mayGrow = ready.length < oldest.length && ready.length < limit / 2;
    if (ready.length < oldest.length && (ready.length === 0 || (mayGrow && elapsed() - tookAtMs < GATHER_MS)))
      return 'triaging';
    tookAtMs = elapsed();
    return ready;
  };
}
