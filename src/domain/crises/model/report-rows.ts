import type { CaseState } from '../../cases/model/case-state.ts';
import type { AuditEntry } from '../../cases/model/changes.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { NotedMessage } from '../../cases/model/crises/noted-message.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Publication } from '../../cases/model/publication.ts';
import type { HoaxInPeriod } from '../../hoaxes/hoax-register.ts';
import type { BoardRecall, CrisisBoard } from './crisis-board.ts';

/** Rows of a crisis in the database, from its beginning: the board's rows and the ended ones too. */
export type CrisisRows = {
  board: CrisisBoard;
  /** Cases and statements of the crisis, by number. */
  cases: CaseState[];
  /**
   * Pauses that were asked for in it, and those of no crisis while it lasted; also those that are
   * over, oldest first.
   */
  pauses: Pause[];
  /** Tasks that earlier crises of the playbook left behind, ended ones too; oldest first. */
  earlier: FollowUp[];
  /** Rows of the record about the crisis itself, its pauses, texts that were rejected, and the handbook meanwhile; oldest first. */
  record: AuditEntry[];
};

/** Rows that a report is made of. */
export type ReportRows = {
  cases: readonly CaseState[];
  facts: readonly EnteredFact[];
  /** `slipped`: what left just before each, or while it lasted. */
  pauses: readonly { pause: Pause; slipped: readonly Publication[] }[];
  recalls: readonly BoardRecall[];
  steps: readonly CrisisStep[];
  followUps: readonly FollowUp[];
  noted: readonly NotedMessage[];
  /** Tasks that earlier crises of the playbook left behind. */
  earlier: readonly FollowUp[];
  record: readonly AuditEntry[];
  /** Registered or seen while the crisis lasted. */
  hoaxes: readonly HoaxInPeriod[];
};
