import type { EnteredFact } from '../model/fact.ts';

/** A value that several cases share, and the playbook of these. */
export type SharedFact = EnteredFact & { playbook: string };

/** Reader of the facts that people confirmed for a crisis as a whole, outside any transaction. */
export type FactReader = {
  /**
   * Returns the values that a text may rest on at that moment (ISO 8601 UTC) and that several cases
   * share. The cases are those of an open crisis, or of a playbook without one. Ordered by
   * playbook, then as entered.
   */
  liveOfCrises(now: string): Promise<SharedFact[]>;
};
