import type { HandbookApproval } from '../../handbook/approved-texts.ts';
import type { PostClass, Role, Severity, Tag } from '../../handbook/vocabulary.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import type { HoaxOccurrence } from '../../hoaxes/spread.ts';
import type { Actor } from '../../people/actor.ts';
import type { Post } from '../../posts/post.ts';
import type { Language } from '../../text/languages.ts';
import type { Assessment } from '../../triage/model/assessment.ts';
import type { AreaQuestion } from './area-question.ts';
import type { Breach } from './breaches/breach.ts';
import type { Crisis } from './crises/crisis.ts';
import type { Pause } from './crises/pause.ts';
import type { Destination } from './destination.ts';
import type { ErasureRule } from './erasure.ts';
import type { EnteredFact } from './fact.ts';
import type { ModelRun } from './model-run.ts';
import type { Recall } from './recalls/recall.ts';
import type { Withdrawal } from './recalls/withdrawal.ts';

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
  /** Who was told of a person at risk; oldest first. */
  handoffs: Handoff[];
  /** What a language model was asked for; oldest first. */
  writings: ModelRun[];
  /** What areas of the house were asked; oldest first. */
  areaQuestions: AreaQuestion[];
  /** Which hoaxes its posts say; oldest first. */
  occurrences: HoaxOccurrence[];
  /** Those, and the last that went round in the same crisis; by their numbers. */
  hoaxes: Hoax[];
  /** Published replies of this case whose fact fell and, of a correction, those that it puts right; oldest first. */
  recalls: Recall[];
  /** The crisis that it is part of; null where there is none. */
  crisis: Crisis | null;
  /** Every pause that lasts, whichever crisis asked for it; oldest first. */
  pauses: Pause[];
};

/** The row of the case itself: what it is about, who is on it, where it stands. */
export type CaseCore = {
  id: number;
  openedAt: string;
  openedBy: Actor;
  /** As triage saw it first; what holds now stands beside it and may have been corrected. */
  assessment: Assessment;
  class: CaseClass;
  severity: Severity;
  playbook: string | null;
  /** Of the crisis that it is part of. */
  crisisId: number | null;
  /** What a text of our own is for; null for the answer to a post. */
  statement: StatementKind | null;
  tags: Tag[];
  audience: 'public' | 'private';
  claim: { by: Actor; at: string } | null;
  /** Since when nobody is on it any more: let go, lapsed or taken up again; null while it waits for the first. */
  releasedAt: string | null;
  currentDraftId: string | null;
  closed: { reason: DismissReason; by: Actor; at: string; noteId: string | null } | null;
  /** Actor keys of those who lowered the severity or took a tag away: they do not approve this case. */
  loweredBy: string[];
  /** What the approvals still go by, while nobody else has confirmed a lowering; null when nothing waits for that. */
  floor: PendingDowngrade | null;
  /** A breach of personal data that somebody recorded here; null while nobody has. */
  breach: Breach | null;
  /** Random; keys the digests of the case's drafts, so that they tell nothing once it is erased. */
  digestKey: string;
  /** When its personal data were taken out, by whom and by which rule; nothing is done with the case after that. */
  erased: { at: string; by: Actor; rule: ErasureRule } | null;
};

/** What its post is; `statement` where it has none, since we speak first. */
export type CaseClass = PostClass | 'statement';

export const STATEMENT_KINDS = ['holding', 'update', 'no_news', 'correction'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How urgent a case was, and how it was marked, before somebody made it less. */
export type PendingDowngrade = {
  severity: Severity;
  tags: Tag[];
  /** Actor keys of those whose lowering waits: another person confirms it. */
  by: string[];
};

export const DISMISS_REASONS = ['let_stand', 'monitor', 'spam', 'duplicate', 'not_ours'] as const;
/** `not_ours` hands the matter over to the body whose it is. */
export type DismissReason = (typeof DISMISS_REASONS)[number];

export type CasePost = Post & {
  caseId: number;
  flaggedAt: string;
  flaggedBy: Actor;
  /** What the person who flagged it wrote about it; null when nothing. */
  why: string | null;
  /** By which the same post is recognised. */
  keys: string[];
  /** Whether it names us or asks us; somebody of the team who flags it says so. */
  asksUs: boolean;
  /** Of one that goes on with a conversation: id of the publication of ours that it answers, or of the post below which it stands; else null. */
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
  /** Where it is to stand and in which words, each place once; empty where it is the answer to the case's one post. */
  places: Destination[];
  /** HMAC of the text, and of what its places say, under the case's key, hex: see `digestOfTexts`. */
  digest: string;
  /** Which text of the handbook it began as, or which answer of the register (`hoax:3/<id>`); null when a person or a model began it. */
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

/** A named person has seen exactly these bytes and stands by them: asks for approval, or approves. */
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
  /** Of an approval: the warnings that it was given in spite of, by `warningId`. */
  overruled: string[];
  /** The note that says why; null when nothing was overruled. */
  noteId: string | null;
  /** Of an approval by voice: when it was given, and who has had it confirmed since; null for what was clicked. */
  spoken: SpokenApproval | null;
  /** Voided by undo, rejection or a change of destination; kept for the record. */
  voidedAt: string | null;
};

type SpokenApproval = { saidAt: string; confirmed: { by: Actor; at: string } | null };

/** `held` and `stopped` may alternate; whatever has left the hold never returns to it. */
export type PublicationStatus = 'held' | 'stopped' | 'publishing' | 'published' | 'failed' | 'unknown' | 'withdrawn';

/** That the handbook holds these very bytes as approved, and on whose word. */
export type PreApproval = HandbookApproval & {
  /** `line`: to a person at risk; `text`: a playbook's own text. */
  kind: 'line' | 'text';
  /** Which text of the handbook: `line:listen/es/private`, `everyday/es/praise/a`. */
  textId: string;
};

/** How a text went out, or is to. */
export type DeliveredAs =
  /** As it was approved, byte for byte. */
  | { kind: 'as_approved' }
  /** It was approved, but a person put out this other version, which nobody had approved. */
  | { kind: 'deviation'; draftId: string }
  /** It went out by another way, and nobody here was asked. Who put it out, as the person says who recorded it. */
  | { kind: 'elsewhere'; who: string };

/** One text on its way to one place. At most one for each (target, draft version). */
export type Publication = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  /** Which of its draft's places it is, by the place's `target`. */
  target: string;
  network: string;
  audience: 'public' | 'private';
  status: PublicationStatus;
  /** The undo window ends then. */
  holdUntil: string;
  /** One of many replies: it stays in its hold until somebody has seen the first ones out and says "go on". */
  awaitsGoOn: boolean;
  /** The handbook that was in force at the last approval. */
  handbookHash: string;
  /** On whose word the handbook held the text as approved; null when the team alone approved it. */
  basis: PreApproval | null;
  /** Live address; for a private reply, where and how it was sent. */
  proof: string | null;
  publishedAt: string | null;
  /** Of a reply that went out elsewhere: who recorded it. */
  publishedBy: Actor | null;
  deliveredAs: DeliveredAs;
  /** Ids of earlier publications that it is to put right. */
  corrects: string[];
  /** Of one that is out: ids of the recalls that its words put right, each of one fact in one of those publications. */
  putsRight: string[];
  /** Somebody decided that it must not stay out; null while nobody has. */
  withdrawal: Withdrawal | null;
  /** Key of the sentence that says why it stopped or failed. */
  reason: string | null;
  /** Of one that the network asked to wait with: until when, as it said; null where it said nothing. */
  waitUntil: string | null;
};

/** A reason that a person typed: kept apart, since it may hold personal data. */
export type Note = { id: string; caseId: number; text: string; by: Actor; at: string };

/** A person at risk was passed on to somebody who can help. Names people, so it is kept apart from the record. */
export type Handoff = {
  id: string;
  caseId: number;
  /** The person or the service that was told. */
  who: string;
  phone: string;
  /** When they were told. */
  at: string;
  recordedBy: Actor;
  recordedAt: string;
};
