import type { OwnPost } from '../posts/reader.ts';
import type { Period } from './figures.ts';

/** What was seen on our own profiles, whichever tool published it. */
export type OwnProfiles = {
  /** Notes what stands there; what is known already stays as it is. @param now ISO 8601 UTC */
  note(posts: readonly OwnPost[], now: string): Promise<void>;
  /** Of every profile that was ever read. */
  seen(period: Period): Promise<SeenProfile[]>;
};

export type SeenProfile = {
  /** Id of a network of the handbook. */
  network: string;
  /** When it was last read without trouble; ISO 8601 UTC. Null when never. */
  readAt: string | null;
  /** When the newest post that was seen there was published; null when none was. */
  lastAt: string | null;
  /** When what was published in the period was. */
  publishedAt: string[];
};
