import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Network } from '../../handbook/institution.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { PersonalDatum } from '../../posts/personal-datum.ts';
import type { FlaggedPost } from '../../posts/post.ts';
import type { DetectedLanguage, Language } from '../../text/languages.ts';
import type { KnownHoax } from './known-hoax.ts';

/** A reply, and what it is judged against. */
export type ReviewInput = {
  text: string;
  /** Network for publication; null before a person chooses it. */
  network: Network | null;
  /** Post that the text answers; null for a statement of our own. */
  post: FlaggedPost | null;
  /** Found in the post; offsets in its text. */
  personalData: readonly PersonalDatum[];
  /** Class of the post; null for a statement of our own, and for an unclassified post. */
  postClass: PostClass | null;
  handbook: Handbook;
  playbook: Playbook | null;
  /** The reply's, as it is meant to be. */
  language: Language;
  /** The citizen's; `und` where nothing tells. */
  citizenLanguage: DetectedLanguage;
  /** All that are live: entered ones and the playbook's standing ones (`liveFactsOf`). */
  facts: readonly LiveFact[];
  /** Hoaxes of the register: those in the post, and others of the same crisis; none if absent. */
  hoaxes?: readonly KnownHoax[];
  /** An election has been called in our territory and is not over: neutrality is stricter. */
  electoral: boolean;
  /** Severity of the case; null for a text that is no case's, which is judged as strictly as it may be. */
  severity: Severity | null;
  /** The emergency plan that is activated for the matter, and where its direction's own messages stand; null while none is. */
  plan: { link: string | null } | null;
  /** Authority that commands the emergency, with its page; null or absent while the municipality does. */
  command?: { body: string; link: string | null } | null;
  /** True if a reviewer of the reply's language has seen these words, or if no reviewer exists. */
  reviewedLanguage: boolean;
  /**
   * The handbook holds these very words, but for the facts in them, as the institution's own: `playbook`.
   * The register of hoaxes holds them, confirmed by a second person: `register`.
   * A person says them of a picture, or they can be read in it: `caption`. It does not have to say what a reply has to.
   */
  origin: 'playbook' | 'register' | 'person' | 'model' | 'caption';
};
