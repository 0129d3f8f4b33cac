import type { IncomingPost } from './incoming-post.ts';

/** A post, and the name of the source that handed it in. */
export type Delivered = {
  source: string;
  post: IncomingPost;
  /**
   * Flag of a source that speaks for the post's network. Without it, the source's ids count within
   * that source alone.
   */
  vouched?: boolean;
};

/** An accepted post that waits to be taken in. */
export type WaitingPost = Delivered & { id: string };

/** `duplicate`: the same post, in the same words, came in or was flagged before, here or in any other process. */
export type Accepted = 'accepted' | 'duplicate';

/**
 * Queue of posts that arrive automatically. An accepted post is durable and is ingested exactly
 * once.
 */
export type IntakeQueue = {
  /** Answers in the order of the posts. @param now ISO 8601 UTC */
  accept(posts: readonly Delivered[], now: string): Promise<Accepted[]>;
  /** The same for a delivery that must come but once: another with this key is refused as a whole, in every process. */
  acceptOnce(delivery: string, posts: readonly Delivered[], now: string): Promise<Accepted[] | 'replayed'>;
  /** Returns the number of accepted posts that wait to be ingested. */
  waiting(): Promise<number>;
  /** Returns when the oldest of these was accepted; null if none waits. */
  waitingSince(): Promise<string | null>;
  /** Returns the posts that have waited longest. */
  next(limit: number): Promise<WaitingPost[]>;
  /**
   * Keeps a post that could not be ingested; the bot does not try it again.
   * @param why the kind of the error
   */
  setAside(id: string, why: string): Promise<void>;
  /** Forgets what was set aside and came before then (ISO 8601 UTC). */
  forgetSetAside(before: string): Promise<void>;
};
