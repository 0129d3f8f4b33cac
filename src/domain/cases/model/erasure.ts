/** Why somebody has personal data erased: the person asked, an authority ordered it, or they should never have been kept. */
export const ERASURE_REASONS = ['request', 'order', 'mistake'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** A reason of those, or the days that the handbook lets its class be kept. Never typed: typed words may name people. */
export type ErasureRule = ErasureReason | 'retention';

/**
 * What goes: the posts' rows, the drafts' texts, what a model wrote and all notes; with scope `case` also the case's own facts and who was told. Ids,
 * times and digests stay, so that the record can be followed.
 */
export type Erasure = {
  /** Of the case. */
  id: string;
  caseId: number;
  postIds: string[];
  draftIds: string[];
  /** Of drafts that stay, since others read them too: the places that go, by their targets, with the words there. */
  places: ErasedDestinations[];
  scope: 'case' | 'posts';
};

type ErasedDestinations = { draftId: string; targets: string[] };
