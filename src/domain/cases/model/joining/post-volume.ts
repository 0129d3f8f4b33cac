/** What a card tells of all that was posted about a case, however many posts that is. */
export type PostVolume = {
  /** With the first ones, which the case itself holds. */
  posts: number;
  /** On which networks, most first. */
  networks: { network: string; posts: number }[];
  /** Over the last quarter of an hour in which any came; null where they are too few to tell. */
  perMinute: number | null;
  /** The words that most of them share, most first: ten at the most. `wording` is their hash. */
  wordings: { wording: string; text: string; posts: number }[];
  /** Of those that name or ask us: how many nobody has answered. */
  unanswered: number;
  /** Whether all are told of; else networks, wordings and who is unanswered are told of the `NEWEST` alone. */
  isWhole: boolean;
};

/** So many posts that joined last are looked at one by one, so that a card costs the same in the largest flood. */
export const NEWEST = 5_000;

/** Of a case's posts those that one text is to answer together. */
export type ToAnswer = {
  caseId: number;
  /** One post of each of so many wordings, the most seen first; null for all, oldest first. */
  wordings: number | null;
  /** No more than these. */
  most: number;
};
