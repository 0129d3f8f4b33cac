/** Post about or to the institution, as a person flagged it. */
export type Post = {
  id: string;
  /** Id of a network of the handbook, or `other`. */
  network: string;
  text: string;
  /** Handle or name as written there; null when unknown. */
  author: string | null;
  url: string | null;
  /** ISO 8601 UTC; null when unknown. */
  postedAt: string | null;
};

/** A post that is not stored yet. */
export type FlaggedPost = Omit<Post, 'id'>;
