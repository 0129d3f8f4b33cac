import type { CaseState } from '../model/case-state.ts';
import type { Crisis } from '../model/crises/crisis.ts';
import type { EnteredFact } from '../model/fact.ts';
import type { PastReply } from '../model/joining/past-reply.ts';
import type { PostVolume } from '../model/joining/post-volume.ts';
import type { Publication } from '../model/publication.ts';
import type { MessageRef } from './message-ref.ts';

/** Context that a case's card shows from other cases, or that is no longer valid. */
export type RelatedCases = {
  /** Facts that its texts, its recalls or its lines name, ended ones too; oldest first. */
  facts: EnteredFact[];
  /** Published texts of other cases that this case corrects. */
  corrected: OutText[];
  /** Publications of other cases that correct this case's published texts, whatever their status. */
  corrections: Publication[];
  /** Locations of those cases' cards. */
  cards: { caseId: number; message: MessageRef }[];
  /** Crises that are open while the case is part of none. */
  crises: Crisis[];
  /** Earlier case that says the same claim; null if none does. */
  sameClaim: number | null;
  /** All that was posted about it; null where that is one post at the most. */
  crowd: PostVolume | null;
};

/** A publication and its very words; empty where they were erased. */
export type OutText = { publication: Publication; text: string };

export type RelatedCasesReader = {
  /**
   * Reads the card's context.
   * @param factIds facts to include beside those of the case's own texts and recalls
   */
  related(state: CaseState, factIds?: readonly string[]): Promise<RelatedCases>;
  /** Returns the replies that went out to like posts of the same playbook, the most alike first, at most five. */
  pastReplies(state: CaseState): Promise<PastReply[]>;
};

export const NO_RELATED_CASES: RelatedCases = {
  facts: [],
  corrected: [],
  corrections: [],
  cards: [],
  crises: [],
  sameClaim: null,
  crowd: null,
};
