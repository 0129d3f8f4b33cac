import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseDeps } from './case-deps.ts';

/** Error thrown when another process activated another handbook since this one read it. */
class HandbookMoved extends Error {
  override readonly name = 'HandbookMoved';
}

/** More than ever change while one gesture is made. */
const mostRuns = 5;

/**
 * Runs a use case with the active handbook, whichever process activated it. The use case calls
 * `stillInForce` inside its transaction with the hash read there.
 *
 * If the hash differs, the transaction rolls back, the handbook reloads, and the use case runs
 * again with new roles. It must have had no outside effect before.
 */
export async function runWithActiveHandbook<T>(
  deps: CaseDeps['handbook'],
  work: (handbook: Handbook, stillInForce: (hash: string | null) => void) => Promise<T>,
): Promise<T> {
  for (let run = 1; ; run++) {
    const handbook = deps.current();
    try {
      return await work(handbook, (hash) => {
        if (hash !== null && hash !== handbook.hash) throw new HandbookMoved();
      });
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
  return runWithActiveHandbook(deps.handbook, (handbook, stillInForce) =>
    work({
      ...deps,
      handbook: { ...deps.handbook, current: () => handbook },
      store: {
        openCrises: deps.store.openCrises,
        transact: (decide) =>
          deps.store.transact(async (transaction) => {
            stillInForce(await transaction.record.handbookInForce());
            return decide(transaction);
          }),
      },
    }),
  );
}
