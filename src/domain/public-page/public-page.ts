import type { StatementKind } from '../cases/model/case-state.ts';
import type { FactEnd } from '../cases/model/fact.ts';
import type { Language } from '../text/languages.ts';

/** Content of the public page: texts that were approved and are out, and nothing else that a person typed. */
export type PublicPage = {
  /** Crises of which we spoke to everybody, the newest first. */
  crises: PublicCrisis[];
  /** Messages outside of any crisis, the newest first. */
  others: PublicMessages;
  /** The newest first. */
  changes: PublicChange[];
};

export type PublicCrisis = PublicMessages & {
  id: number;
  /** Id of its playbook, by whose title it is called: the title that a person typed was approved by nobody. */
  playbook: string;
  /** ISO 8601 UTC. */
  startedAt: string;
  /** ISO 8601 UTC; null while it is open. */
  closedAt: string | null;
  /** Facts in force under the current messages; none once it is closed. */
  facts: PublicFact[];
};

/** Messages that hold, and those that hold no longer; the newest first. */
export type PublicMessages = { current: PublicMessage[]; past: PastMessage[] };

/** Message in its languages. */
export type PublicMessage = {
  /** Number of its first case; it stays the same. */
  id: number;
  /** `page`: a reply on a page of ours. */
  kind: StatementKind | 'page';
  /** ISO 8601 UTC. */
  publishedAt: string;
  texts: PublicText[];
};

/** Published text, byte for byte as it was approved. */
export type PublicText = { language: Language; text: string };

/** Message that holds no longer. `by`: the number of the message that corrects it; null while none does. */
export type PastMessage = PublicMessage & { endedAt: string; by: number | null };

/** Fact in force; `words`: its value in each language, as a text above it says it. */
export type PublicFact = {
  playbook: string;
  key: string;
  /** ISO 8601 UTC; null where nobody confirmed it. */
  confirmedAt: string | null;
  /** ISO 8601 UTC; null where it has no end. */
  until: string | null;
  words: PublicText[];
};

/**
 * Change of the page; `crisisId` null outside of crises, `by` the number of a correction. `renewedAt`: when
 * the newest of its languages and versions was published, ISO 8601 UTC.
 */
export type PublicChange = { at: string; crisisId: number | null } & (
  | { kind: 'published'; message: PublicMessage; renewedAt: string }
  | { kind: 'recalled'; message: PublicMessage }
  | { kind: 'corrected'; message: PublicMessage; by: number }
  | { kind: 'taken_down'; caseId: number }
  | { kind: 'fact_ended'; factId: string; playbook: string; key: string; how: FactEnd }
  | { kind: 'crisis_closed' }
);

/** Reason why the public page cannot be written. `behind`: it is newer than the record, as after a restored backup. */
export type PublicPageTrouble =
  | 'disk_full'
  | 'no_folder'
  | 'not_allowed'
  | 'read_only'
  | 'not_ours'
  | 'behind'
  | 'failed';
