import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseDeps, OwnInForce } from './case-deps.ts';

/** Error thrown when another process activated another handbook, or other weights, since this one read them. */
class HandbookMoved extends Error {
  override readonly name = 'HandbookMoved';
}

/** More than ever change while one gesture is made. */
const mostRuns = 5;

/**
 * Runs a use case with the active handbook, whichever process activated it. The use case calls
 * `stillInForce` inside its transaction with the hash read there. A use case that triages passes the
 * version of the institution's own weights too.
 *
 * If either differs, the transaction rolls back, the handbook reloads, and the use case runs
 * again with new roles. It must have had no outside effect before.
 */
export async function runWithActiveHandbook<T>(
  deps: CaseDeps['handbook'],
  work: (
    handbook: Handbook,
    stillInForce: (hash: string | null, weights?: string | null) => void,
    own: OwnInForce | null,
  ) => Promise<T>,
): Promise<T> {
  for (let run = 1; ; run++) {
    const handbook = deps.current();
    const own = deps.own();
    const known = own?.version ?? null;
    const check = (hash: string | null, weights: string | null = known) => {
      if (hash !== null && (hash !== handbook.hash || weights !== known)) throw new HandbookMoved();
    };
    try {
      return await work(handbook, check, own);
    } catch (error) {
      if (!(error instanceof HandbookMoved) || run === mostRuns) throw error;
      await deps.follow();
    }
  }
}

/**
 * Runs a case's use case with a fixed handbook; each of its transactions verifies that this
 * handbook is still active.
 */
export function withActiveHandbook<T>(deps: CaseDeps, work: (deps: CaseDeps) => Promise<T>): Promise<T> {
  return runWithActiveHandbook(deps.handbook, (handbook, stillInForce, own) =>
    work({
      ...deps,
      handbook: { ...deps.handbook, current: () => handbook, own: () => own },
      store: {
        ...deps.store,
        transact: (decide) =>
          deps.store.transact(async (transaction) => {
            const { handbook: hash, weights } = await transaction.record.inForce();
            stillInForce(hash, weights);
            return decide(transaction);
          }),
      },
    }),
  );
}
