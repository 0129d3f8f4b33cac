import type { Actor } from '../../../people/actor.ts';
import type { FactEnd } from '../fact.ts';

/** A reply that is out rests on a fact that fell: somebody has to put it right. One for each (fact, publication). */
export type Recall = {
  id: string;
  factId: string;
  /** The fact's name in the playbook, by which its next value is found. */
  factKey: string;
  /** What the fact is called, where no playbook declares it. */
  factTitle: string | null;
  why: FactEnd;
  publicationId: string;
  /** Of the publication. */
  caseId: number;
  crisisId: number | null;
  /** The statement of ours that was drafted to put it right; null where none could be. */
  correctionCaseId: number | null;
  at: string;
  /** Somebody decided that nothing has to be put right, and why; null while nobody has. */
  waived: { by: Actor; at: string; why: string } | null;
};
