import type { IncomingPost } from '../../../posts/incoming-post.ts';

/** A post that joined a case beside its first one. A flood has very many, so they are counted and never part of `CaseState`. */
export type JoinedPost = {
  id: string;
  caseId: number;
  source: string;
  post: IncomingPost;
  /** Hash of its words as they are compared: posts that say the same in the same words have the same one. */
  wording: string;
  /** ISO 8601 UTC. */
  joinedAt: string;
};
