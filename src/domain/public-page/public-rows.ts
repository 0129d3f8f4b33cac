import type { CaseState } from '../cases/model/case-state.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { EnteredFact } from '../cases/model/fact.ts';

/**
 * Case with a text of ours that was published to everybody. `publications` holds those that are or were
 * out, `drafts` what they said, `posts` the posts that they answer.
 */
export type SpokenCase = Pick<CaseState, 'core' | 'posts' | 'drafts' | 'publications' | 'recalls'>;

/** Rows from which the public page is made, read at one moment. */
export type PublicRows = {
  /** Every crisis, closed ones too, oldest first; none of a drill. */
  crises: Crisis[];
  /** Oldest first. */
  cases: SpokenCase[];
  /** Facts on which the texts of these cases rest, ended ones too. */
  facts: EnteredFact[];
};

/** Texts that are read: every statement of ours, and replies on these networks since that moment (ISO 8601 UTC). */
export type WantedTexts = { pages: readonly string[]; since: string };

/** Reader of what the public page is made of; outside any transaction. */
export type PublicReader = { spoken(wanted: WantedTexts): Promise<PublicRows> };
