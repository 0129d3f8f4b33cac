import type { CaseState } from '../../cases/model/case-state.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { SheetReader } from '../../cases/model/crises/sheet-reader.ts';
import type { CrisisBoard } from './crisis-board.ts';
import type { CrisisHour } from './crisis-hour.ts';
import type { CrisisRows } from './report-rows.ts';

/** Reader of crises for boards and reports; outside any transaction. */
export type CrisisReader = {
  /** Every crisis, closed ones too, the newest first. */
  list(): Promise<Crisis[]>;
  board(crisisId: number): Promise<CrisisBoard | null>;
  /** People at risk of a crisis, solved ones too; oldest first. */
  atRisk(crisisId: number): Promise<CaseState[]>;
  /**
   * All of it, read in pieces so that nobody waits for a report: its cases are each as they are when they are
   * read. With `statements` those of citizens are left out.
   */
  whole(crisisId: number, cases?: 'all' | 'statements'): Promise<CrisisRows | null>;
  /**
   * Returns the current state of a crisis, and its events from `from` (included) to `to`
   * (excluded); ISO 8601 UTC.
   */
  hour(crisisId: number, period: { from: string; to: string }): Promise<CrisisHour | null>;
  /** Returns the tasks of all crises that nobody has ended, by date. */
  openFollowUps(): Promise<FollowUp[]>;
  followers: FollowerReader;
};

/** Reader of the people who follow crises. */
type FollowerReader = {
  /** Returns the people who are sent the info sheet of any crisis, oldest first. */
  sheetReaders(): Promise<SheetReader[]>;
  /** Returns when a person (their Slack id) last caught up with a crisis (ISO 8601 UTC); null before the first time. */
  lastLook(crisisId: number, person: string): Promise<string | null>;
};
