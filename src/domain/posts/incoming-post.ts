import type { FlaggedPost } from './post.ts';

/** Post that arrived automatically: from a monitoring tool, a network that the bot reads, or a file. */
export type IncomingPost = FlaggedPost & {
  /** Id of the post on its network or in its feed; null if the source does not give it. */
  networkId: string | null;
  /** Network id of the post that it answers; null when it answers none, or nobody told. */
  inReplyTo: string | null;
  /** Network id of the post that it passes on (a retweet, a boost, a quotation); null for none. */
  shareOf: string | null;
  /** Flag of a post that names us or asks us; only such posts are ever answered in a batch. */
  asksUs: boolean;
};
