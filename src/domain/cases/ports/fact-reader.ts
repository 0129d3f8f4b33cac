import type { Actor } from '../../people/actor.ts';
import type { EnteredFact } from '../model/fact.ts';

/** A value that several cases share, and the playbook of these. */
export type SharedFact = EnteredFact & { playbook: string };

/** Reader of the facts that people answer for, outside any transaction. */
export type FactReader = {
  /**
   * Returns the values that a text may rest on at that moment (ISO 8601 UTC) and that several cases
   * share. The cases are those of an open crisis, or of a playbook without one. Ordered by
   * playbook, then as entered.
   */
  liveOfCrises(now: string): Promise<SharedFact[]>;
  /** Returns confirmed values whose time ends up to that moment (ISO 8601 UTC), those first that end first. */
  until(moment: string): Promise<EnteredFact[]>;
  /** Returns values in force that a person answers for: those that cases share, and those of cases to do. */
  ownedBy(owner: Actor): Promise<EnteredFact[]>;
};
