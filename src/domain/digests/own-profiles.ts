import type { OwnPost } from '../posts/reader.ts';
import type { Period } from './figures.ts';

/** Record of the posts seen on our own profiles, whichever tool published them. */
export type OwnProfiles = {
  /**
   * Records the posts on our profiles; known ones stay unchanged.
   * @param now ISO 8601 UTC
   */
  note(posts: readonly OwnPost[], now: string): Promise<void>;
  /** Returns every profile that was ever read. */
  seen(period: Period): Promise<SeenProfile[]>;
  /** Returns the posts of the period, by their moments. */
  postsIn(period: Period): Promise<OwnPost[]>;
};

export type SeenProfile = {
  /** Id of a network of the handbook. */
  network: string;
  /** Time of the last successful reading, ISO 8601 UTC; null if never. */
  readAt: string | null;
  /** Publication time of the newest post seen there; null if none was seen. */
  lastAt: string | null;
  /** Publication times of the posts of the period. */
  publishedAt: string[];
};
