import type { CaseState, Publication } from '../../cases/model/case-state.ts';
import type { AuditEntry } from '../../cases/model/changes.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { HoaxInPeriod } from '../../hoaxes/hoax-register.ts';
import type { BoardRecall, CrisisBoard } from './crisis-board.ts';

/** What the database holds of a crisis from its beginning: more than its board, ended rows too. */
export type CrisisRows = {
  board: CrisisBoard;
  /** Its cases and statements, by their numbers. */
  cases: CaseState[];
  /** Those that were asked for in it, and those of no crisis while it lasted; also those that are over, oldest first. */
  pauses: Pause[];
  /** Rows of the record about the crisis itself, its pauses, texts that were rejected, and the handbook meanwhile; oldest first. */
  record: AuditEntry[];
};

/** What a report is made of. */
export type ReportRows = {
  cases: readonly CaseState[];
  facts: readonly EnteredFact[];
  /** `slipped`: what left just before each, or while it lasted. */
  pauses: readonly { pause: Pause; slipped: readonly Publication[] }[];
  recalls: readonly BoardRecall[];
  record: readonly AuditEntry[];
  /** Registered or seen while the crisis lasted. */
  hoaxes: readonly HoaxInPeriod[];
};
