import type { PostClass, Role, Severity, Tag } from '../../handbook/vocabulary.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import type { HoaxOccurrence } from '../../hoaxes/spread.ts';
import type { Actor } from '../../people/actor.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { Post } from '../../posts/post.ts';
import type { DetectedLanguage, Language } from '../../text/languages.ts';
import type { Assessment } from '../../triage/model/assessment.ts';
import type { AreaQuestion } from './area-question.ts';
import type { Breach } from './breaches/breach.ts';
import type { Crisis } from './crises/crisis.ts';
import type { Pause } from './crises/pause.ts';
import type { Destination } from './destination.ts';
import type { ErasureRule } from './erasure.ts';
import type { EnteredFact } from './fact.ts';
import type { ModelRun } from './model-run.ts';
import type { Moderation } from './moderation/moderation.ts';
import type { Publication } from './publication.ts';
import type { Recall } from './recalls/recall.ts';
import type { SuggestionOutcome } from './suggestions/suggestion.ts';

/** All that is known of one case, read together inside the transaction that decides on it. */
export type CaseState = {
  core: CaseCore;
  /** Oldest first; none for a statement of our own. */
  posts: CasePost[];
  /** Every version, oldest first. */
  drafts: Draft[];
  signOffs: SignOff[];
  publications: Publication[];
  /** Values of this case, of its crisis or, outside of one, of its playbook, that nobody has ended. */
  facts: EnteredFact[];
  notes: Note[];
  /** Handoffs of a person at risk, oldest first. */
  handoffs: Handoff[];
  /** Requests to the language model, oldest first. */
  writings: ModelRun[];
  /** Questions to areas of the institution, oldest first. */
  areaQuestions: AreaQuestion[];
  /** Hoaxes that its posts say, oldest first. */
  occurrences: HoaxOccurrence[];
  /** Hoaxes in the `sightings` and the last one seen in the same crisis, by their numbers. */
  hoaxes: Hoax[];
  /** Published replies of this case whose fact fell and, of a correction, those that it puts right; oldest first. */
  recalls: Recall[];
  /** The crisis that it is part of; null where there is none. */
  crisis: Crisis | null;
  /** Every pause that lasts, whichever crisis asked for it; oldest first. */
  pauses: Pause[];
  /** The same statement in its other languages; none where it has one language. */
  otherTexts: OtherText[];
};

/** Statement of ours in another language: a case of its own. */
export type OtherText = {
  caseId: number;
  language: DetectedLanguage;
  /** Ids of the facts under its current version. */
  factIds: string[];
  /** Moment of its first publication (ISO 8601 UTC); null before. */
  outAt: string | null;
};

/** Row of the case itself: its subject, its claim, and its status. */
export type CaseCore = {
  id: number;
  openedAt: string;
  openedBy: Actor;
  /**
   * Triage's first assessment; the current values, which may have been reclassified, are in the
   * fields beside it.
   */
  assessment: Assessment;
  class: CaseClass;
  severity: Severity;
  playbook: string | null;
  /** Id of the crisis that the case belongs to. */
  crisisId: number | null;
  /** Purpose of a text of our own; null for the answer to a post. */
  statement: StatementKind | null;
  /** Id of the first case of a statement in several languages, the same in all its cases; absent in one language. */
  statementId?: number;
  tags: Tag[];
  audience: 'public' | 'private';
  claim: { by: Actor; at: string } | null;
  /** Since when nobody is on it any more: let go, lapsed or taken up again; null while it waits for the first. */
  releasedAt: string | null;
  currentDraftId: string | null;
  closed: { reason: DismissReason; by: Actor; at: string; noteId: string | null } | null;
  /** Actor keys of those who lowered the severity or took a tag away: they do not approve this case. */
  loweredBy: string[];
  /**
   * Pending downgrade that the approvals still follow, until another person confirms it; null if
   * none is pending.
   */
  floor: PendingDowngrade | null;
  /** Breach of personal data recorded here; null if none. */
  breach: Breach | null;
  /** Random; keys the digests of the case's drafts, so that they tell nothing once it is erased. */
  digestKey: string;
  /**
   * Says of a button that it is this case's, whichever database gave the number. Made from the
   * digest key, so that a backup of any age gives the same; kept when the case is erased.
   */
  randomId: string;
  /**
   * Moment, actor and rule of the erasure of its personal data; the case allows no action
   * afterwards.
   */
  erased: { at: string; by: Actor; rule: ErasureRule } | null;
  /** Rescue of a person at risk, as a person last recorded it; absent if none. */
  rescue?: Rescue;
  /** Decision to hide or report the comment; absent if none. */
  moderation?: Moderation;
  /** Outcome of the suggestion, as an area said last; absent if none. */
  outcome?: SuggestionOutcome;
  /**
   * Words that the stored row holds where no list knows them; read as the most careful word there
   * is. Absent if there are none.
   */
  unknownWords?: string[];
};

export const RESCUE_STEPS = ['attended', 'safe'] as const;

/** Step beyond the handoff of a person at risk: help is with them, or they were found safe. */
export type Rescue = { step: (typeof RESCUE_STEPS)[number]; by: Actor; at: string };

/** Class of the case's post; `statement` for a text of our own, which has no post. */
export type CaseClass = PostClass | 'statement';

export const STATEMENT_KINDS = ['holding', 'update', 'no_news', 'correction'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Severity and tags of a case before a person lowered them. */
export type PendingDowngrade = {
  severity: Severity;
  tags: Tag[];
  /** Actor keys of those whose lowering waits: another person confirms it. */
  by: string[];
};

export const DISMISS_REASONS = [
  'let_stand',
  'monitor',
  'insult',
  'spam',
  'duplicate',
  'not_ours',
  'hidden',
  'reported',
] as const;
/** `not_ours` hands the matter over to the body whose it is; `hidden` and `reported` take two people and a published rule. */
export type DismissReason = (typeof DISMISS_REASONS)[number];

export type CasePost = Post & {
  caseId: number;
  flaggedAt: string;
  flaggedBy: Actor;
  /** Remark of the person who flagged the post; null if none. */
  why: string | null;
  /** By which the same post is recognised. */
  keys: string[];
  /** True if the post names or asks us; for a flagged post, as the person who flagged it says. */
  asksUs: boolean;
  /**
   * Id of our publication that the post answers, or of the post below which it is, in a
   * conversation; else null.
   */
  answers: string | null;
};

/** One version of a reply. Rows never change: another text is another version. */
export type Draft = {
  id: string;
  caseId: number;
  /** From 1 within the case. */
  version: number;
  variant: string;
  language: Language;
  /** The playbook had no text in the citizen's language. */
  languageFellBack: boolean;
  text: string;
  /** Places and words of the text, each place once; empty if it answers the case's one post. */
  places: Destination[];
  /** The same on every network, each in the size of that network; null for none. */
  picture: Picture | null;
  /** HMAC of the text, of what its places say, and of its picture, under the case's key, hex: see `digestOfDraft`. */
  digest: string;
  /**
   * Id of the handbook text it began as, or of the register's answer (`hoax:3/<id>`); null if a
   * person or a model began it.
   */
  templateId: string | null;
  /** The version that this one was made from. */
  basedOn: string | null;
  /** The person whose edit made this version; null when the playbook, a model or a filled-in fact did. */
  writtenBy: Actor | null;
  /** Actor keys of all who edited it or what it was made from, or told a model how to write it. */
  touchedBy: string[];
  /** By which a model wrote it, or what it was made from; null when none did. */
  writingId: string | null;
  /** A model's text with `[[key]]` where facts stand, while its words are still the model's; else null. */
  slots: string | null;
  factIds: string[];
  missingFacts: string[];
  createdAt: string;
};

/**
 * Sign-off by a named person who has seen exactly these bytes and vouches for them: a request for
 * approval, or an approval.
 */
export type SignOff = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  by: Actor;
  /** `sender`: of a line that the handbook holds as approved. */
  as: 'proposer' | 'approver' | 'sender';
  /** The roles that the person held at that moment. */
  roles: Role[];
  at: string;
  /** Warnings that an approval overrode, by `warningId`. */
  overruled: string[];
  /** The note that says why; null when nothing was overruled. */
  noteId: string | null;
  /** Moment of a spoken approval, and who had it confirmed since; null for an approval by click. */
  spoken: SpokenApproval | null;
  /** Voided by undo, rejection or a change of destination; kept for the record. */
  voidedAt: string | null;
};

type SpokenApproval = { saidAt: string; confirmed: { by: Actor; at: string } | null };

/** A reason that a person typed: kept apart, since it may hold personal data. */
export type Note = { id: string; caseId: number; text: string; by: Actor; at: string };

/**
 * Handoff of a person at risk to a person who can help. It names people, so it is kept apart from
 * the audit log.
 */
export type Handoff = {
  id: string;
  caseId: number;
  /** The person or the service that was told. */
  who: string;
  phone: string;
  /** Moment when they were notified. */
  at: string;
  recordedBy: Actor;
  recordedAt: string;
  /** Number under which 112 keeps the incident; null while nobody has noted it. */
  incident: string | null;
  /** Person who took it back at once, and when; a case in memory holds only those with null. */
  undone: { by: Actor; at: string } | null;
};
