import type { IncomingPost } from './incoming-post.ts';

/** A post, and the name of the source that handed it in. */
export type Delivered = {
  source: string;
  post: IncomingPost;
  /** Whether the source speaks for the post's network; else the ids that it tells count within that source alone. */
  vouched?: boolean;
};

/** An accepted post that waits to be taken in. */
export type WaitingPost = Delivered & { id: string };

/** `duplicate`: the same post, in the same words, came in or was flagged before, here or in any other process. */
export type Accepted = 'accepted' | 'duplicate';

/** Where posts that come in by themselves are handed in. What it accepted is durable: it is taken in once, whatever happens. */
export type IntakeQueue = {
  /** Answers in the order of the posts. @param now ISO 8601 UTC */
  accept(posts: readonly Delivered[], now: string): Promise<Accepted[]>;
  /** The same for a delivery that must come but once: another with this key is refused as a whole, in every process. */
  acceptOnce(delivery: string, posts: readonly Delivered[], now: string): Promise<Accepted[] | 'replayed'>;
  /** How many accepted posts wait to be taken in. */
  waiting(): Promise<number>;
  /** Those that have waited longest. */
  next(limit: number): Promise<WaitingPost[]>;
  /** It could not be taken in: it is kept and not tried again. @param why the kind of the error */
  setAside(id: string, why: string): Promise<void>;
  /** Forgets what was set aside and came before then (ISO 8601 UTC). */
  forgetSetAside(before: string): Promise<void>;
};
