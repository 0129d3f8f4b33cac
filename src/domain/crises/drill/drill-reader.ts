import type { CaseState } from '../../cases/model/case-state.ts';

/** A case with when somebody first took it, whoever has it now. */
export type DrilledState = { state: CaseState; claimedAt: string | null };

/** What the score of a drill is read off; outside any transaction. */
export type DrillReader = {
  /** Every case that was opened then or later (ISO 8601 UTC), oldest first; those that were closed or answered too. */
  casesSince(from: string): Promise<DrilledState[]>;
};
