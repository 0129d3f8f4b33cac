import type { GuardName } from './lexicon/guards.ts';

/** Languages whose phrases the lexicon holds. All of them look at every reply, whatever its language: replies mix them. */
type PhrasesByLanguage = Record<'es' | 'ca' | 'gl' | 'eu' | 'en', readonly string[]>;

/** What a reply says only by mistake, one theme a file. Phrases as in `parse-phrase.ts`, without accents. */
export type NeverSayTheme = {
  /** Its sentence is `finding.never-say.<id>`. */
  id: string;
  /** Blocked wherever it stands. */
  never: PhrasesByLanguage;
  /** Blocked, but not in a clause that says that it is not known, or that asks what to do if it were so. */
  asserted?: PhrasesByLanguage;
  /** What may stand in the same clause; else what says that it is not known, or that asks. */
  unless?: readonly GuardName[];
  /** Asks for a second look: right in some replies. Not seen in such a clause either. */
  doubtful?: PhrasesByLanguage;
  /** Only for playbooks one of whose `must_not` has one of these ids. */
  onlyFor?: readonly string[];
  /** What a live fact says may be said: at once, or (`confirmed`) with a second look at who confirmed it. */
  factsMaySay: 'freely' | 'confirmed';
};
