import type { CaseTimes } from '../../cases/model/deadlines/case-times.ts';
import type { Publication } from '../../cases/model/publication.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { CrisisBoard } from './crisis-board.ts';

/**
 * Content of a crisis's digest: its current state, and its events from `from` (included) to `to`
 * (excluded).
 */
export type CrisisHour = {
  board: CrisisBoard;
  /** Cases of posts that came in, by what they are and how urgent; those of nothing are left out. */
  opened: { class: PostClass; severity: Severity; count: number }[];
  /** Number of texts that got their last approval. */
  approved: number;
  /** Publications of the period that are still published, oldest first. */
  published: Publication[];
  /** Times of its cases that still need a person's action, oldest first. */
  waiting: CaseTimes[];
};
