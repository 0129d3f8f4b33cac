import type { CaseState } from '../../cases/model/case-state.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { NotedMessage } from '../../cases/model/crises/noted-message.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Publication } from '../../cases/model/publication.ts';
import type { Recall } from '../../cases/model/recalls/recall.ts';
import type { ContentDeparture } from '../../contents/model/content.ts';
import type { Severity } from '../../handbook/vocabulary.ts';
import type { PublishedCounts } from './crisis-figures.ts';

/** State of a crisis, read at one moment. */
export type CrisisBoard = {
  crisis: Crisis;
  /** Facts of its ledger, ended lines too; oldest first. */
  facts: EnteredFact[];
  /** Every pause that lasts. */
  pauses: Pause[];
  /** Number of its cases that still need a person's action, by severity. */
  open: { severity: Severity; count: number }[];
  /** Ids of its cases and statements whose text waits for an approval; oldest first. */
  inReview: number[];
  /** Ids of its cases with an approval by voice that nobody has confirmed; oldest first. */
  spoken: number[];
  /** Cases of its people at risk, solved ones too; oldest first. */
  atRisk: CaseState[];
  published: PublishedCounts;
  /** Statements of ours, oldest first. */
  statements: CaseState[];
  /** Recalls of published texts that rested on retracted or expired facts; oldest first. */
  recalls: BoardRecall[];
  /** Steps of the crisis, those of earlier updates too; oldest first. */
  steps: CrisisStep[];
  /** Tasks that the crisis left behind, ended ones too; oldest first. */
  followUps: FollowUp[];
  /** Messages that people gave by another way, noted later; in the order in which they were said. */
  noted: NotedMessage[];
  /** Planned posts that went out and rest on values of it that fell; by their moments. Absent where there are none. */
  planned?: PlannedRecall[];
};

/** A planned text that went out, and the values under it that fell. */
export type PlannedRecall = { departure: ContentDeparture; fallen: EnteredFact[] };

/** `corrections`: whatever may have put it right. */
export type BoardRecall = { recall: Recall; publication: Publication; corrections: Publication[] };
