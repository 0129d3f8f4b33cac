import type { Actor } from '../../../people/actor.ts';
import type { FactEnd } from '../fact.ts';

/**
 * Published reply that rests on a retracted or expired fact and needs a correction; one for each
 * (fact, publication).
 */
export type Recall = {
  id: string;
  factId: string;
  /** The fact's name in the playbook, by which its next value is found. */
  factKey: string;
  /** Name of the fact, if no playbook declares it. */
  factTitle: string | null;
  why: FactEnd;
  publicationId: string;
  /** Id of the publication's case. */
  caseId: number;
  crisisId: number | null;
  /** The statement of ours that was drafted to put it right; null where none could be. */
  correctionCaseId: number | null;
  at: string;
  /** Decision that no correction is needed, with the reason; null if none. */
  waived: { by: Actor; at: string; why: string } | null;
};
