import type { Publication } from '../../cases/model/case-state.ts';
import type { CaseTimes } from '../../cases/model/clocks/case-times.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { CrisisBoard } from './crisis-board.ts';

/** What the digest of a crisis tells: how it stands now, and what happened in it from `from` (included) to `to` (not). */
export type CrisisHour = {
  board: CrisisBoard;
  /** Cases of posts that came in, by what they are and how urgent; those of nothing are left out. */
  opened: { class: PostClass; severity: Severity; count: number }[];
  /** How many texts got their last approval. */
  approved: number;
  /** What went out and is out still, oldest first. */
  published: Publication[];
  /** The times of its cases in which somebody still has to do something, oldest first. */
  waiting: CaseTimes[];
};
