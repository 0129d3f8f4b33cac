import type { Elapsed } from '../time/elapsed.ts';
import type { Claims, TriagedPost } from './claims.ts';

/** Rounds of urgent posts after which the oldest have one, so that nothing waits for ever. */
const URGENT_ROUNDS = 4;
/** Time in milliseconds for a small batch to grow: a transaction costs nearly the same for few posts. */
const GATHER_MS = 50;

/**
 * Returns the posts to take in next: urgent ones first, then the oldest. Nothing overtakes a post
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
    const isFull = urgent.length === limit;
    urgentRounds = isFull ? urgentRounds + 1 : 0;
    if (isFull) return urgent;
    const oldest = await claims.oldest(limit);
    const isUrgent = new Set(urgent.map(({ id }) => id));
    const firstUntriaged = oldest.findIndex(({ id, triaged }) => triaged === null && !isUrgent.has(id));
    const others = oldest
      .slice(0, firstUntriaged === -1 ? limit : firstUntriaged)
      .filter(({ id }) => !isUrgent.has(id));
    const ready = [...urgent, ...others].slice(0, limit);
    const mayGrow = urgent.length === 0 && ready.length < limit / 2 && elapsed() - tookAtMs < GATHER_MS;
    if (firstUntriaged !== -1 && (ready.length === 0 || mayGrow)) return 'triaging';
    tookAtMs = elapsed();
    return ready;
  };
}
