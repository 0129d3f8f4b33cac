import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';

/** Data for a decision in a crisis, read inside the transaction that decides. */
export type CrisisState = {
  crisis: Crisis;
  /** Facts of the crisis, proposed and confirmed; oldest first. */
  facts: EnteredFact[];
  /** Every pause that lasts, whichever crisis asked for it. */
  pauses: Pause[];
  /** Steps of the crisis, oldest first. */
  steps: CrisisStep[];
  /** Tasks that the crisis left behind, ended ones too; oldest first. */
  followUps: FollowUp[];
  /** Ids of its cases of people at risk without a recorded handoff. */
  untold: number[];
};
