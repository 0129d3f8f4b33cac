import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';

/** The right of one process at a time, among those that share the database. */
export type Lease = {
  /** Does the work if this process holds the lease. @returns null where another process holds it, or may do so by now */
  during<T>(work: () => Promise<T>): Promise<T | null>;
  /** Returns true while no other process can hold it: counted from when it was asked for, as the answer may be read late. */
  isSure(): boolean;
  /** Gives back what is kept. */
  end(): Promise<void>;
};

/**
 * Returns the lease of that name for one holder.
 * @param terms `kept` until its end, or given back after each work; `renewEveryMs` spares commits, since each renewal is one; so does `askEveryMs`, while
 * another process holds the lease
 */
export function createLease(terms: {
  coordination: Pick<Coordination, 'holdLease' | 'releaseLease'>;
  name: string;
  /** Names this process among those that share the database. */
  holder: string;
  /** A killed process is followed by another after this long. */
  ttlMs: number;
  kept: 'until_end' | 'during_work';
  renewEveryMs?: number;
  askEveryMs?: number;
  /** ISO 8601 UTC. */
  now(): string;
  /** A clock that nobody sets; the system's, unless given. */
  elapsed?: Elapsed;
}): Lease {
  const { coordination, name, holder, ttlMs, kept, renewEveryMs = 0, askEveryMs = 0, now } = terms;
  const { elapsed = () => performance.now() } = terms;
  let heldSinceMs = Number.NEGATIVE_INFINITY;
  let renewedAt: number | null = null;
  let refusedAt: number | null = null;

  async function hold(): Promise<boolean> {
    if (isWithin(renewedAt, renewEveryMs)) return true;
    if (isWithin(refusedAt, askEveryMs)) return false;
    const [askedAt, askedAtMs] = [now(), elapsed()];
    const holds = await coordination.holdLease(name, holder, askedAt, ttlMs);
    heldSinceMs = holds ? askedAtMs : Number.NEGATIVE_INFINITY;
    renewedAt = holds ? Date.parse(askedAt) : null;
    refusedAt = holds ? null : Date.parse(now());
    return holds && isSure();
  }

  /** Asks both clocks: one may be set, and the other rests while the machine sleeps. What is under way has a margin. */
  function isSure(): boolean {
    const sureMs = ttlMs - renewEveryMs;
    return elapsed() - heldSinceMs < sureMs && isWithin(renewedAt, sureMs);
  }

  /** A clock that was set back counts as time that has passed. */
  function isWithin(since: number | null, ms: number): boolean {
    return since !== null && Math.abs(Date.parse(now()) - since) < ms;
  }

  async function giveBack(): Promise<void> {
    renewedAt = null;
    await coordination.releaseLease(name, holder);
  }

  return {
    async during(work) {
      if (!(await hold())) {
        // The answer came late: another process need not wait for the end of what is not used.
        if (kept === 'during_work' && renewedAt !== null) await giveBack();
        return null;
      }
      if (kept === 'until_end') return await work();
      try {
        return await work();
      } finally {
        await giveBack();
      }
    },
    isSure,
    async end() {
      if (kept === 'until_end') await giveBack();
    },
  };
}
