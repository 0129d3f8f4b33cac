/**
 * Reasons for erasing personal data: the person asked, an authority ordered it, or they should
 * never have been kept.
 */
export const ERASURE_REASONS = ['request', 'order', 'mistake'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** A reason of those, or the days that the handbook lets its class be kept. Never typed: typed words may name people. */
export type ErasureRule = ErasureReason | 'retention';

/**
 * Rows to erase: the posts, the drafts' texts, a model's words and all notes; with scope `case`,
 * also the case's own facts and handoffs. Ids, times and digests stay, so that the audit log can be
 * followed.
 */
export type Erasure = {
  /** Id of the case. */
  id: string;
  caseId: number;
  postIds: string[];
  draftIds: string[];
  /**
   * Places to erase, by their targets, with their words, in drafts that stay because others also
   * read them.
   */
  places: ErasedDestinations[];
  scope: 'case' | 'posts';
};

type ErasedDestinations = { draftId: string; targets: string[] };
