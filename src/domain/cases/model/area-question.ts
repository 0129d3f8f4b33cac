import type { Actor } from '../../people/actor.ts';
import type { FieldReport } from './faults/field-report.ts';

/** The team asked an area of the house what it does not know. Question and answer are notes. */
export type AreaQuestion = {
  id: string;
  caseId: number;
  /** Id of an area of the handbook. */
  area: string;
  noteId: string;
  askedBy: Actor;
  askedAt: string;
  /** Set where it goes to the area's works system; null where people ask. */
  report: FieldReport | null;
  /** Null while it is open. `factId`: the proposed value that came of it, null when the answer fits no fact. */
  answer: { noteId: string; factId: string | null; recordedBy: Actor; at: string } | null;
};

/** Returns whether the works system has it, or is to have it: no person need do anything. */
export function isWithWorks({ report, answer }: Pick<AreaQuestion, 'report' | 'answer'>): boolean {
  return answer === null && report !== null && report.state !== 'refused' && report.state !== 'unknown';
}
