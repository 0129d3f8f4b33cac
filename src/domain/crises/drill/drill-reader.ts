import type { CaseState } from '../../cases/model/case-state.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';

/** Case, with when a person first claimed it, independent of who has it now. */
export type DrilledState = { state: CaseState; claimedAt: string | null };

/** Reader of the data behind a drill's score; outside any transaction. */
export type DrillReader = {
  /** Every case that was opened then or later (ISO 8601 UTC), oldest first; those that were closed or answered too. */
  casesSince(from: string): Promise<DrilledState[]>;
  /** Steps of the crises that were started then or later, oldest first. */
  stepsSince(from: string): Promise<CrisisStep[]>;
};
