/** Volume of all posts about a case, as the card shows it, whatever their number. */
export type PostVolume = {
  /** With the first ones, which the case itself holds. */
  posts: number;
  /** On which networks, most first. */
  networks: { network: string; posts: number }[];
  /** Over the last quarter of an hour in which any came; null where they are too few to tell. */
  perMinute: number | null;
  /** The words that most of them share, most first: ten at the most. `wording` is their hash. */
  wordings: { wording: string; text: string; posts: number }[];
  /** Number of unanswered posts that name or ask us. */
  unanswered: number;
  /**
   * True if all posts are counted; if false, networks, wordings and unanswered posts cover the
   * `NEWEST` alone.
   */
  isWhole: boolean;
};

/**
 * Number of last joined posts that are examined one by one, so that a card costs the same in the
 * largest flood.
 */
export const NEWEST = 5_000;

/** Selection of a case's posts that one text will answer together. */
export type ToAnswer = {
  caseId: number;
  /**
   * Number of wordings to answer, one post of each, the most seen first; null for all posts, oldest
   * first.
   */
  wordings: number | null;
  /** No more than these. */
  most: number;
  /** True for those who can still be told what became of their suggestion, thanked before or not. */
  untold: boolean;
};
