import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { NotedMessage } from '../../cases/model/crises/noted-message.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { SheetReader } from '../../cases/model/crises/sheet-reader.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';

/** Data for a decision in a crisis, read inside the transaction that decides. */
export type CrisisState = {
  crisis: Crisis;
  /** Facts of the crisis, proposed and confirmed; oldest first. */
  facts: EnteredFact[];
  /** Facts of the crisis that have ended. */
  pastFacts: EnteredFact[];
  /** Messages that people gave by another way, noted later; in the order in which they were said. */
  noted: NotedMessage[];
  /** People who are or were sent the info sheet; oldest first. */
  sheetReaders: SheetReader[];
  /** Every pause that lasts, whichever crisis asked for it. */
  pauses: Pause[];
  /** Steps of the crisis, oldest first. */
  steps: CrisisStep[];
  /** Tasks that the crisis left behind, ended ones too; oldest first. */
  followUps: FollowUp[];
  /** Ids of its cases of people at risk without a recorded handoff. */
  untold: number[];
};
