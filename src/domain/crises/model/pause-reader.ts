import type { CaseState } from '../../cases/model/case-state.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { Publication } from '../../cases/model/publication.ts';

/** Reader of pauses for lists and modals; outside any transaction. */
export type PauseReader = {
  /** A pause, also one that has ended. */
  byId(id: string): Promise<Pause | null>;
  /** Every pause that lasts, oldest first. */
  lasting(): Promise<Pause[]>;
  /**
   * Returns the publications that left just before a pause or during it, since they were on their
   * way. They were published since `from` (ISO 8601 UTC), or are still in a person's hands or of
   * unknown outcome.
   */
  slipped(pause: Pause, from: string): Promise<Publication[]>;
  /** Cases with a text that is approved and that such a pause keeps from leaving; oldest first. */
  held(pause: Pick<Pause, 'scope' | 'except'>): Promise<CaseState[]>;
};
