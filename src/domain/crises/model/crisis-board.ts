import type { CaseState, Publication } from '../../cases/model/case-state.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Recall } from '../../cases/model/recalls/recall.ts';
import type { Severity } from '../../handbook/vocabulary.ts';

/** How a crisis stands, read at one moment. */
export type CrisisBoard = {
  crisis: Crisis;
  /** Its ledger, ended lines too; oldest first. */
  facts: EnteredFact[];
  /** Every pause that lasts. */
  pauses: Pause[];
  /** Of its cases that somebody still has to do something with. */
  open: { severity: Severity; count: number }[];
  /** Ids of its cases and statements whose text waits for an approval; oldest first. */
  inReview: number[];
  /** Ids of its cases with an approval by voice that nobody has confirmed; oldest first. */
  spoken: number[];
  /** How many replies to citizens are out. */
  replies: number;
  /** Statements of ours, oldest first. */
  statements: CaseState[];
  /** What is out and rested on facts that fell; oldest first. */
  recalls: BoardRecall[];
};

/** `corrections`: whatever may have put it right. */
export type BoardRecall = { recall: Recall; publication: Publication; corrections: Publication[] };
