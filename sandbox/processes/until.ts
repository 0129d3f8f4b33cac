import { setTimeout as pause } from 'node:timers/promises';

/** For what is waited for and never timed: a busy machine takes minutes over what takes a second. */
export const PATIENCE_MS = 300_000;

/**
 * Looks again and again until there is something; a look that throws counts as nothing.
 * @throws Error with the last one of a look when time is up
 */
export async function until<Found>(
  look: () => Found | Promise<Found>,
  { timeoutMs, everyMs = 50, what }: { timeoutMs: number; everyMs?: number; what: string },
): Promise<NonNullable<Found>> {
  let cause: unknown;
  for (const end = performance.now() + timeoutMs; performance.now() < end; await pause(everyMs)) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(`After ${timeoutMs} ms there was still no sign of ${what}.`, { cause });
}
