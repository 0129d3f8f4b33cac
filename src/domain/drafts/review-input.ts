import type { Handbook } from '../handbook/handbook.ts';
import type { Network } from '../handbook/institution.ts';
import type { Language } from '../handbook/languages.ts';
import type { Playbook } from '../handbook/playbook.ts';
import type { PersonalDatum } from '../posts/personal-datum.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { Finding } from './finding.ts';
import type { LiveFact } from './live-fact.ts';

/** A reply, and what it is judged against. */
export type ReviewInput = {
  text: string;
  /** Where it is to appear; null while nobody has chosen. */
  network: Network | null;
  /** What it answers; null for a statement of our own. */
  post: FlaggedPost | null;
  /** Found in the post; offsets in its text. */
  personalData: readonly PersonalDatum[];
  handbook: Handbook;
  playbook: Playbook | null;
  /** The reply's. */
  language: Language;
  /** All that are live: entered ones and the playbook's standing ones (`liveFactsOf`). */
  facts: readonly LiveFact[];
};

/** One rule of the house: what it has to say about a reply. Pure, and total on any text. */
export type Check = (input: ReviewInput) => Finding[];
