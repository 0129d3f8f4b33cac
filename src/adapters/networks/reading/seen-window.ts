import { createHash } from 'node:crypto';
import { z } from 'zod';
import { momentAfter } from '../../../domain/time/moment-after.ts';

/** Record of the items seen so far at a source without ascending ids. */
export const windowShape = z.object({
  /** ISO 8601 UTC: what is older was there before anybody read. */
  since: z.string(),
  /** Short hashes, the newest last. */
  seen: z.array(z.string()),
});
export type SeenWindow = z.infer<typeof windowShape>;

const dayMs = 86_400_000;
const mostRemembered = 2_000;

/**
 * Creates the window for a first reading. Only items at most `days` days old count as new.
 * @param now ISO 8601 UTC
 */
export function newWindow(now: string, days = 1): SeenWindow {
  return { since: momentAfter(now, -days * dayMs), seen: [] };
}

/**
 * Returns the items that were not there before, in their order. An item with `at` null counts as
 * published now.
 */
export function unseenIn<Item extends { key: string; at: string | null }>(
  window: SeenWindow,
  items: readonly Item[],
): { fresh: Item[]; window: SeenWindow } {
  const known = new Set(window.seen);
  const fresh = items.filter(({ key, at }) => !known.has(shortHash(key)) && (at === null || at >= window.since));
  // Items that are still listed must not be forgotten, however many came before them.
  const standing = [...new Set(items.map(({ key }) => shortHash(key)))];
  const before = window.seen.filter((hash) => !standing.includes(hash));
  return { fresh, window: { ...window, seen: [...before, ...standing].slice(-mostRemembered) } };
}

function shortHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 12);
}
