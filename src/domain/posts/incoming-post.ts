import type { FlaggedPost } from './post.ts';

/** A post that came in by itself: from a monitoring tool, a network that we read, or a file. */
export type IncomingPost = FlaggedPost & {
  /** Its id on its network, or in its feed, when the source tells it. */
  networkId: string | null;
  /** Network id of the post that it answers; null when it answers none, or nobody told. */
  inReplyTo: string | null;
  /** Network id of the post that it passes on (a retweet, a boost, a quotation); null for none. */
  shareOf: string | null;
  /** Whether it names us or asks us: only such posts are ever answered in a batch. */
  asksUs: boolean;
};
