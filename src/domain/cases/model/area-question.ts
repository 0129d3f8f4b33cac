import type { Actor } from '../../people/actor.ts';

/** The team asked an area of the house what it does not know. Question and answer are notes. */
export type AreaQuestion = {
  id: string;
  caseId: number;
  /** Id of an area of the handbook. */
  area: string;
  noteId: string;
  askedBy: Actor;
  askedAt: string;
  /** Null while it is open. `factId`: the proposed value that came of it, null when the answer fits no fact. */
  answer: { noteId: string; factId: string | null; recordedBy: Actor; at: string } | null;
};
