import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseDeps } from './case-deps.ts';

/** Another process put another handbook in force since this one looked. */
class HandbookMoved extends Error {
  override readonly name = 'HandbookMoved';
}

/** More than ever change while one gesture is made. */
const mostRuns = 5;

/**
 * Runs a use case by the handbook in force, whichever process put it there. Whoever decides calls `stillInForce` inside the
 * transaction, with the hash that it reads there: when that is another, everything is rolled back, the handbook loaded, and the use
 * case run again from its start, roles included. It must not have touched the world by then.
 */
export async function runWithActiveHandbook<T>(
  deps: Pick<CaseDeps, 'handbook' | 'followHandbook'>,
  work: (handbook: Handbook, stillInForce: (hash: string | null) => void) => Promise<T>,
): Promise<T> {
  for (let run = 1; ; run++) {
    const handbook = deps.handbook();
    try {
      return await work(handbook, (hash) => {
        if (hash !== null && hash !== handbook.hash) throw new HandbookMoved();
      });
    } catch (error) {
      if (!(error instanceof HandbookMoved) || run === mostRuns) throw error;
      await deps.followHandbook();
    }
  }
}

/** What a use case of cases decides with: its handbook stands still, and each of its transactions makes sure of it. */
export function withActiveHandbook<T>(deps: CaseDeps, work: (deps: CaseDeps) => Promise<T>): Promise<T> {
  return runWithActiveHandbook(deps, (handbook, stillInForce) =>
    work({
      ...deps,
      handbook: () => handbook,
      store: {
        transact: (decide) =>
          deps.store.transact(async (transaction) => {
            stillInForce(await transaction.handbookInForce());
            return decide(transaction);
          }),
      },
    }),
  );
}
