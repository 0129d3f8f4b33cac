import type { ComparableText } from '../../../posts/similarity/comparable-text.ts';
import { areSimilar } from '../../../posts/similarity/similarity.ts';
import type { Language } from '../../../text/languages.ts';
import type { CaseState, Draft } from '../case-state.ts';
import type { EnteredFact } from '../fact.ts';
import type { Publication } from '../publication.ts';
import { toldOutcome } from '../suggestions/suggestion.ts';
import { sharedPart } from './same-claim.ts';

/** Resemblance of the post that was answered to the present one, the most alike first. */
export const RESEMBLANCES = ['same_words', 'alike', 'in_part', 'other_words'] as const;
export type Resemblance = (typeof RESEMBLANCES)[number];

/** Public reply of ours that is out, and that nobody recalled, corrected or ordered down. */
export type SentReply = {
  /** The case that it answered. */
  state: CaseState;
  publication: Publication;
  draft: Draft;
  /** Words that went out there. */
  text: string;
  /** Language of those words. */
  language: Language;
  /** Facts that people entered and that are under it, ended ones too. */
  facts: EnteredFact[];
};

/** Reply to an earlier post, and how alike that post is. */
export type PastReply = SentReply & { resemblance: Resemblance };

const ALIKE = 0.5;
const IN_PART = 0.25;

/** Returns the resemblance of two posts with its rank: the lower, the more alike. */
export function resemblanceOf(one: ComparableText, other: ComparableText): { resemblance: Resemblance; rank: number } {
  const share = sharedPart(one, other);
  const said = (resemblance: Resemblance) => ({ resemblance, rank: RESEMBLANCES.indexOf(resemblance) + 1 - share });
  if (areSimilar(one, other)) return said('same_words');
  if (share >= ALIKE) return said('alike');
  return said(share >= IN_PART ? 'in_part' : 'other_words');
}

/**
 * Returns the reply of a case that may be taken as an example; null where there is none. Replies in private,
 * lines to people at risk, statements, and texts that nobody approved are none.
 */
export function sentReply(state: CaseState): Omit<SentReply, 'facts'> | null {
  const { core, publications, recalls } = state;
  if (core.erased !== null || core.statement !== null || core.class === 'life_risk') return null;
  const touched = new Set([
    ...recalls.map(({ publicationId }) => publicationId),
    ...publications.flatMap(({ corrects }) => corrects),
  ]);
  for (const publication of publications.filter((one) => isOut(one) && !touched.has(one.id))) {
    const draft = state.drafts.find(({ id }) => id === publication.draftId);
    const destination = draft?.places.find(({ target }) => target === publication.target);
    const text = (destination?.text ?? draft?.text ?? '').slice(destination?.opening?.length ?? 0);
    // What became of one suggestion is for its authors alone.
    if (draft === undefined || text === '' || toldOutcome(draft) !== null) continue;
    return { state, publication, draft, text, language: destination?.language ?? draft.language };
  }
  return null;
}

function isOut({ status, audience, withdrawal, deliveredAs, corrects, basis }: Publication): boolean {
  const isAsApproved = status === 'published' && deliveredAs.kind === 'as_approved';
  return (
    isAsApproved && audience === 'public' && withdrawal === null && corrects.length === 0 && basis?.kind !== 'line'
  );
}
