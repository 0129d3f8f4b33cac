import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisBoard } from './crisis-board.ts';
import type { CrisisHour } from './crisis-hour.ts';
import type { CrisisRows } from './report-rows.ts';

/** What boards and reports read of crises; outside any transaction. */
export type CrisisReader = {
  /** Every crisis, closed ones too, the newest first. */
  list(): Promise<Crisis[]>;
  board(crisisId: number): Promise<CrisisBoard | null>;
  /** All of it, read in pieces so that nobody waits for a report: its cases are each as they are when they are read. */
  whole(crisisId: number): Promise<CrisisRows | null>;
  /** How it stands, and what happened in it from `from` (included) to `to` (not); ISO 8601 UTC. */
  hour(crisisId: number, period: { from: string; to: string }): Promise<CrisisHour | null>;
};
