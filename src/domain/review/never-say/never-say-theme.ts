import type { GuardName } from './lexicon/guards.ts';

/** Languages whose phrases the lexicon holds. All of them look at every reply, whatever its language: replies mix them. */
type PhrasesByLanguage = Record<'es' | 'ca' | 'gl' | 'eu' | 'en', readonly string[]>;

/**
 * Content that a reply says only by mistake, one theme a file. Phrases follow `parse-phrase.ts`,
 * without accents.
 */
export type NeverSayTheme = {
  /** Id of the theme; its message key is `finding.never-say.<id>`. */
  id: string;
  /** Phrases that are blocked everywhere. */
  never: PhrasesByLanguage;
  /** Guards that allow those, and the asserted ones, in the same clause; none if absent. */
  neverUnless?: readonly GuardName[];
  /** Blocked, but not in a clause that says that it is not known, or that asks what to do if it were so. */
  asserted?: PhrasesByLanguage;
  /**
   * Guards that allow an asserted or doubtful phrase in the same clause; by default `unknown` and
   * `supposed`.
   */
  unless?: readonly GuardName[];
  /** Asks for a second look: right in some replies. Not seen in such a clause either. */
  doubtful?: PhrasesByLanguage;
  /** Only where the post tells of a damage to a person, or to what is theirs. */
  onlyBesideHarm?: true;
  /** Only for playbooks one of whose `must_not` has one of these ids. */
  onlyFor?: readonly string[];
  /**
   * Permission for content that a live fact states: `freely`, or `confirmed`, which still warns
   * unless a standing fact states it.
   */
  factsMaySay: 'freely' | 'confirmed';
};
