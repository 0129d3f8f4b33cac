/** Reads what is new at one place outside: posts, posts of our own, alerts. */
export type Reader<Item> = {
  /** How operators and the team know the place: `mastodon:mentions`, `feed:la-veu`. Never holds a secret. */
  name: string;
  /** How long to wait between two readings, in ms. */
  everyMs: number;
  /**
   * @param cursor what the last reading gave back, also by an earlier process; null the first time
   * @throws ReadingError when the place cannot be read now
   */
  read(cursor: string | null, signal: AbortSignal): Promise<Reading<Item>>;
};

/** Oldest first. What the cursor has passed may still come again: whoever takes items in knows them. */
type Reading<Item> = { items: Item[]; cursor: string | null };

/** A post of our own that stands on a profile, whichever tool published it. */
export type OwnPost = {
  /** Id of a network of the handbook. */
  network: string;
  /** By which it is known again. */
  key: string;
  /** ISO 8601 UTC. */
  publishedAt: string;
};

const PROFILE = 'profile:';

/** The name of the source that is a profile of ours, and back. */
export const profileSource = {
  nameOf: (network: string): string => `${PROFILE}${network}`,
  networkOf: (source: string): string | null => (source.startsWith(PROFILE) ? source.slice(PROFILE.length) : null),
};
