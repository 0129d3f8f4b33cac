import type { Elapsed } from '../../domain/time/elapsed.ts';

/** Work that people or sources wait for: deliveries, clicks, and posts that are taken in. */
export type InHand = {
  /** Work begins. @returns ends it */
  begin(): () => void;
  /** Returns the time in milliseconds for which nothing has been in hand; 0 while something is. */
  quietMs(): number;
};

export function createInHand(elapsed: Elapsed): InHand {
  let count = 0;
  let since = elapsed();
  return {
    begin() {
      count += 1;
      return () => {
        count -= 1;
        since = elapsed();
      };
    },
    quietMs: () => (count > 0 ? 0 : elapsed() - since),
  };
}

/** Holds work in hand until it is done. */
export async function keepInHand<Result>(
  { begin }: Pick<InHand, 'begin'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = begin();
  try {
    return await work();
  } finally {
    end();
  }
}
