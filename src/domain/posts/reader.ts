/** Reads what is new at one place outside: posts, posts of our own, alerts. */
export type Reader<Item> = {
  /**
   * Name of the source for operators and the team: `mastodon:mentions`, `feed:la-veu`. It never
   * holds a secret.
   */
  name: string;
  /** Interval between two readings, in ms. */
  everyMs: number;
  /**
   * @param cursor what the last reading gave back, also by an earlier process; null the first time
   * @throws ReadingError when the place cannot be read now
   */
  read(cursor: string | null, signal: AbortSignal): Promise<Reading<Item>>;
};

/**
 * Items of a reading, oldest first. Items before the cursor may come again; the ingesting side
 * recognises them.
 */
type Reading<Item> = { items: Item[]; cursor: string | null };

/** Post of our own on a profile, published with any tool. */
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
