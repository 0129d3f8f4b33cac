import type { EnteredFact } from '../model/fact.ts';

/** A value that several cases share, and the playbook of these. */
export type SharedFact = EnteredFact & { playbook: string };

/** What people hold true of a crisis as a whole; outside any transaction. */
export type FactReader = {
  /**
   * Values that a text may rest on at that moment (ISO 8601 UTC) and that the cases of an open crisis, or of a playbook without one, share:
   * by playbook, then as they were entered.
   */
  liveOfCrises(now: string): Promise<SharedFact[]>;
};
