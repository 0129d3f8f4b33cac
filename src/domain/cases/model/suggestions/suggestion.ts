import type { PostClass } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import type { Assessment } from '../../../triage/model/assessment.ts';
import { isProposal } from '../../../triage/model/is-proposal.ts';

export const OUTCOMES = ['done', 'planned', 'declined'] as const;
/** Outcome of a suggestion in one word. `declined`: no, and why. */
export type OutcomeStatus = (typeof OUTCOMES)[number];

/** Outcome of a suggestion, as a colleague of an area said last. Words and names are notes, which go with the case. */
export type SuggestionOutcome = {
  status: OutcomeStatus;
  /** Id of an area of the handbook. */
  area: string;
  /** Note with the words for citizens. It names the outcome: a person who says another one has seen this one. */
  noteId: string;
  /** Note with the name of the colleague of the area. */
  whoNoteId: string;
  by: Actor;
  at: string;
  /** Moment when the area first said anything; absent where it said this alone. */
  firstAt?: string | undefined;
};

/** Suggestions by what became of them. It holds no person and no case. */
export type SuggestionFigures = Readonly<Record<OutcomeStatus, number>> & {
  /** Now, of those of which no area has said anything. */
  unsaid: number;
  /** Number of replies under a suggestion that said so. */
  told: number;
};

type SuggestingCase = {
  class: PostClass | 'statement';
  assessment: Pick<Assessment, 'suggests'>;
  statement: string | null;
  closed: object | null;
  erased: object | null;
};

/** Returns true for a case in which a citizen proposes something, and that is neither closed nor erased. */
export function isOpenSuggestion(core: SuggestingCase): boolean {
  const { assessment, statement, closed, erased } = core;
  const isProposed = isProposal({ class: core.class, suggests: assessment.suggests });
  return isProposed && statement === null && closed === null && erased === null;
}

/** Beginning of the ids of texts that tell citizens what became of their suggestion. */
export const OUTCOME_TEXT = 'outcome/';

/** Returns the id of the text that tells citizens what became of their suggestion. */
export function outcomeTemplateId({ noteId }: SuggestionOutcome): string {
  return `${OUTCOME_TEXT}${noteId}`;
}

/** Returns which outcome a version tells, by the note; null for any other text. A person's edit of it tells the same. */
export function toldOutcome({ templateId }: { templateId: string | null }): string | null {
  return templateId?.startsWith(OUTCOME_TEXT) === true ? templateId.slice(OUTCOME_TEXT.length) : null;
}
