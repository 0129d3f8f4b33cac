import type { CaseState, Publication } from '../model/case-state.ts';
import type { EnteredFact } from '../model/fact.ts';
import type { PostVolume } from '../model/joining/post-volume.ts';
import type { MessageRef } from './case-store.ts';

/** What is told of a case and stands in other cases, or no longer holds. */
export type RelatedCases = {
  /** Facts that its texts, its recalls or its lines name, ended ones too; oldest first. */
  facts: EnteredFact[];
  /** What is out in other cases and is put right here. */
  corrected: OutText[];
  /** What puts right, in other cases, what is out here; whatever has become of it. */
  corrections: Publication[];
  /** Where the cards of those cases stand. */
  cards: { caseId: number; message: MessageRef }[];
  /** All that was posted about it; null where that is one post at the most. */
  crowd: PostVolume | null;
};

/** A publication and its very words; empty where they were erased. */
export type OutText = { publication: Publication; text: string };

export type RelatedCasesReader = {
  /** @param factIds facts that are told beside those of the case's own texts and recalls */
  related(state: CaseState, factIds?: readonly string[]): Promise<RelatedCases>;
};

export const NO_RELATED_CASES: RelatedCases = { facts: [], corrected: [], corrections: [], cards: [], crowd: null };
