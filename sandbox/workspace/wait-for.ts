import { PATIENCE_MS } from '../processes/until.ts';
import type { Changes } from './changes.ts';

type Missing = undefined | null | false | '' | 0;

export type Found<T> = Exclude<T, Missing>;

/**
 * Looks now, after each change in the workspace, and now and then, since a call that is refused changes nothing, until `look` answers something; a look that throws counts as
 * nothing seen yet. Throws after `timeoutMs` (PATIENCE_MS unless said otherwise), naming what was waited for.
 */
export function waitFor<T>(
  changes: Changes,
  look: () => T | Promise<T>,
  options: { timeoutMs?: number; what?: string } = {},
): Promise<Found<T>> {
  const { timeoutMs = PATIENCE_MS, what = 'what was waited for' } = options;
  return new Promise((resolve, reject) => {
    let looking: Promise<void> = Promise.resolve();
    let cause: unknown;
    const lookOnce = async (): Promise<void> => {
      try {
        const found = await look();
        if (isFound(found)) end(() => resolve(found));
      } catch (error) {
        cause = error;
      }
    };
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      clearInterval(clock);
      stopListening();
      settle();
    };
    // Many changes at a time are seen by one look.
    let isDue = false;
    const lookAgain = (): void => {
      if (isDue) return;
      isDue = true;
      looking = looking.then(() => {
        isDue = false;
        return lookOnce();
      });
    };
    const stopListening = changes.listen(lookAgain);
    const clock = setInterval(lookAgain, 250);
    const timer = setTimeout(() => {
      end(() => reject(new Error(`After ${timeoutMs} ms there was still no sign of ${what}.`, { cause })));
    }, timeoutMs);
    lookAgain();
  });
}

function isFound<T>(value: T): value is Found<T> {
  return Boolean(value);
}
