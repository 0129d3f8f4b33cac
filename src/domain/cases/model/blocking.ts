import type { CaseState } from './case-state.ts';

/**
 * Copy of a case before an erasure that the legal hold of its crisis does not allow: kept for
 * courts, and shown to nobody.
 */
export type Blocking = {
  id: string;
  crisisId: number;
  caseId: number;
  at: string;
  /** Ids of the posts to erase. */
  postIds: readonly string[];
  state: CaseState;
};
