import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a place without ids that rise has given so far. */
export const windowShape = z.object({
  /** ISO 8601 UTC: what is older was there before anybody read. */
  since: z.string(),
  /** Short hashes, the newest last. */
  seen: z.array(z.string()),
});
export type SeenWindow = z.infer<typeof windowShape>;

const dayMs = 86_400_000;
const mostRemembered = 2_000;

/** The first time, only what is not older than so many days is news. @param now ISO 8601 UTC */
export function newWindow(now: string, days = 1): SeenWindow {
  return { since: new Date(Date.parse(now) - days * dayMs).toISOString(), seen: [] };
}

/** What was not there before, in its order; `at` null counts as now. */
export function unseenIn<Item extends { key: string; at: string | null }>(
  window: SeenWindow,
  items: readonly Item[],
): { fresh: Item[]; window: SeenWindow } {
  const known = new Set(window.seen);
  const fresh = items.filter(({ key, at }) => !known.has(shortHash(key)) && (at === null || at >= window.since));
  // What still stands there must not be forgotten however much came before.
  const standing = [...new Set(items.map(({ key }) => shortHash(key)))];
  const before = window.seen.filter((hash) => !standing.includes(hash));
  return { fresh, window: { ...window, seen: [...before, ...standing].slice(-mostRemembered) } };
}

function shortHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 12);
}
