/** Posts that a person takes from one case to another, with all that is kept of them. */
export type MovedPosts = {
  id: 'moved';
  from: number;
  to: number;
  /** Wordings whose joined posts move; null for all. */
  wordings: readonly string[] | null;
  /** Posts that the case itself holds. */
  postIds: readonly string[];
  /** The one that the other case begins with, where it is a new one. */
  first: string | null;
  /** ISO 8601 UTC. */
  at: string;
};
