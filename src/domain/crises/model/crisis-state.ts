import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';

/** What is decided on in a crisis, read inside the transaction that decides. */
export type CrisisState = {
  crisis: Crisis;
  /** Its own, proposed and confirmed; oldest first. */
  facts: EnteredFact[];
  /** Every pause that lasts, whichever crisis asked for it. */
  pauses: Pause[];
};
