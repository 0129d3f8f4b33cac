import type { CaseState, Publication } from '../../cases/model/case-state.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';

/** What lists and forms read of pauses; outside any transaction. */
export type PauseReader = {
  /** A pause, also one that has ended. */
  byId(id: string): Promise<Pause | null>;
  /** Every pause that lasts, oldest first. */
  lasting(): Promise<Pause[]>;
  /**
   * What left just before a pause and while it lasted, since it was on its way: published since `from` (ISO 8601 UTC), or still in
   * somebody's hands or of unknown fate.
   */
  slipped(pause: Pause, from: string): Promise<Publication[]>;
  /** Cases with a text that is approved and that such a pause keeps from leaving; oldest first. */
  held(pause: Pick<Pause, 'scope' | 'except'>): Promise<CaseState[]>;
};
