import type { Crisis } from '../cases/crisis.ts';
import type { EnteredFact } from '../cases/fact.ts';
import type { Pause } from '../cases/pause.ts';

/** What is decided on in a crisis, read inside the transaction that decides. */
export type CrisisState = {
  crisis: Crisis;
  /** Its own, proposed and confirmed; oldest first. */
  facts: EnteredFact[];
  /** Every pause that lasts, whichever crisis asked for it. */
  pauses: Pause[];
};
