import type { Destination } from '../../cases/model/destination.ts';
import { digestOfTexts } from '../../cases/model/destinations-of.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { Picture } from '../../pictures/picture.ts';
import { signedPicture } from '../../pictures/picture.ts';
import type { Language } from '../../text/languages.ts';
import { momentAfter } from '../../time/moment-after.ts';

export const AIM_KINDS = ['action', 'topic', 'entry'] as const;
/** Aim of a content: an action, a topic or an entry of the calendar of the plan. */
export type Aim = { kind: (typeof AIM_KINDS)[number]; id: string };

/** Post of our own that is planned for a moment, with its words for each network. */
export type Content = {
  id: string;
  aim: Aim;
  /** Readers that it is for, as a person typed them; null where nobody did. */
  readers: string | null;
  language: Language;
  /** One for each network. */
  places: Destination[];
  /** The same on every network, each in the size of that network. */
  pictures: Picture[];
  /** Moment for which it is planned, ISO 8601 UTC. */
  at: string;
  /** Moment until which it is true; null where it does not end. */
  until: string | null;
  /** Link, body or person that it comes from. */
  source: string;
  /** Ids of values of the ledger on which it rests. */
  factIds: string[];
  /** From 1; rises with each change of what it says, where or when. */
  version: number;
  /** Random; keys its digests. */
  digestKey: string;
  /** HMAC of what it says and shows, where, when, until when and on what, hex: see `digestOfContent`. */
  digest: string;
  createdBy: Actor;
  createdAt: string;
  /** Draft of a model; null where no model was asked. */
  drafting: ContentDrafting | null;
  /** Actor keys of all who wrote it. */
  touchedBy: string[];
  /** Person who says that it is political; null where nobody does. In no digest: it says nothing to the public. */
  political: PoliticalMark | null;
  status: ContentStatus;
  /** Moment since which it has that status. */
  since: string;
};

/** Word of a person that a content is political, whatever the checks see: legal or the lead approves it, too. */
export type PoliticalMark = {
  by: Actor;
  at: string;
  /** Reason as typed; null where it was ticked alone. */
  note: string | null;
};

/** Draft that a model writes, or wrote, from the brief of a person. */
export type ContentDrafting = {
  brief: string;
  by: Actor;
  status: 'waiting' | 'written' | 'failed';
  /** Reason why there is no text: of the model, or why it was not asked; null where there is one, or none yet. */
  why: { kind: 'writer' | 'withheld'; reason: string } | null;
  model: string;
  host: string;
  /** Texts as the model left them, now and before, each with its brief: a person answers for each sentence that differs from all. */
  texts: readonly { network: string; text: string; brief: string }[];
  /** Tokens of all that was asked for this content; ISO 8601 UTC of the last answer, null before it. */
  promptTokens: number;
  answerTokens: number;
  finishedAt: string | null;
};

/** Step of a content on its way out. */
export type ContentStatus =
  /** A person writes it; `why`: what brought it back, null for a new one; `note`: the reason as typed. */
  | { kind: 'draft'; why: ApprovalEnd | null; note: string | null }
  /** Waits for approvals; `why`: what ended those that it had; `handbook`: hash of that under which the first of several was given. */
  | { kind: 'in_review'; why: ApprovalEnd | null; handbook?: string | undefined }
  /** Waits for `dueAt`, approved under the handbook of that hash. */
  | { kind: 'approved'; dueAt: string; handbook: string }
  /** Approved, and kept back until a person says what becomes of it. */
  | { kind: 'held'; by: Hold; handbook: string }
  /** Approved, and nothing took it in time: a person says what becomes of it. */
  | { kind: 'missed'; dueAt: string; handbook: string }
  /** Some of its places were claimed, and not all have come to an end. */
  | { kind: 'leaving'; dueAt: string; handbook: string }
  | { kind: 'out' }
  | { kind: 'dropped'; by: Actor };

/** Crisis or pause that keeps an approved content back. */
export type Hold = { kind: 'crisis'; crisisId: number } | { kind: 'pause'; pauseId: string };

export const APPROVAL_ENDS = [
  'blocked',
  'bytes_differ',
  'crisis_over',
  'fact_changed',
  'handbook_changed',
  'new_warning',
  'not_now',
  'not_out',
  'not_recorded',
  'over',
  'pause_over',
  'restored',
  'role_changed',
  'sent_back',
] as const;
/** Reason why an approval ended. */
export type ApprovalEnd = (typeof APPROVAL_ENDS)[number];

/** Sign-off by a named person who has seen exactly these bytes, and when they leave. */
export type ContentSignOff = {
  id: string;
  contentId: string;
  digest: string;
  by: Actor;
  /** `goes`: it may leave although a crisis is open. */
  as: 'proposer' | 'approver' | 'goes';
  /** The roles that the person held at that moment. */
  roles: Role[];
  at: string;
  /** Warnings that an approval overrode, by `warningId`. */
  overruled: string[];
  /** Reason as typed; null when nothing was overruled. */
  reason: string | null;
  /** Crisis for which it was said that it goes; else null. */
  crisisId: number | null;
  voidedAt: string | null;
};

export const DEPARTURE_STATUSES = [
  'publishing',
  'by_hand',
  'published',
  'failed',
  'unknown',
  'stopped',
  'not_out',
  'withdrawn',
] as const;

/** One text of a content on its way to its network: at most one for each place. */
export type ContentDeparture = {
  /** Permanent: a network that receives it twice shows it once. */
  id: string;
  contentId: string;
  /** Place of its content, by the place's `target`. */
  target: string;
  network: string;
  digest: string;
  /** `stopped`: kept back while other places had left, or before a person had published it. `not_out`: a person says that it did not go out. `withdrawn`: a person took it down. */
  status: (typeof DEPARTURE_STATUSES)[number];
  claimedAt: string;
  /** Live address; null where there is none yet. */
  url: string | null;
  publishedAt: string | null;
  /** Person who published it by hand. */
  publishedBy: Actor | null;
  /** Key of the sentence that says why it failed; why it was stopped (`ApprovalEnd`, `held`, `missed`), the first also once it is out; or `KEPT` and a note. Null when all is well. */
  reason: string | null;
};

/** Begins the reason of a text that stays out although a value of it fell; what the person typed follows. */
export const KEPT = 'kept:';

/** Returns whether a text is out on a value that fell, and no person has said what becomes of it. */
export function isRecalled({ status, reason }: Pick<ContentDeparture, 'status' | 'reason'>): boolean {
  return status === 'published' && reason === 'fact_changed';
}

/** Returns whether a person took the value back or replaced it: a text that is out on it asks. */
export function isFallen({ status }: Pick<EnteredFact, 'status'>): boolean {
  return status === 'superseded' || status === 'retracted';
}

/** All that is known of one content. */
export type ContentState = { content: Content; signOffs: ContentSignOff[]; departures: ContentDeparture[] };

/** Rows of a content that change together. */
export type ContentChanges = { content: Content; signOffs: ContentSignOff[]; departures: ContentDeparture[] };

/** Returns the model behind a draft of which a text may still stand; null where it gave none. */
export function modelBehind({ drafting }: Pick<Content, 'drafting'>): { model: string; host: string } | null {
  if (drafting === null || drafting.texts.length === 0) return null;
  return { model: drafting.model, host: drafting.host };
}

/** Time after its moment at which an approval is over. */
export const APPROVAL_LASTS_MS = 3_600_000;

/** Returns whether an approval of it lasts no longer, as its moment is over. */
export function isApprovalOver({ at }: Pick<Content, 'at'>, now: string): boolean {
  return now >= momentAfter(at, APPROVAL_LASTS_MS);
}

/** Returns the first words of a content; the brief while no text is written. */
export function firstWords({ places, drafting }: Pick<Content, 'places' | 'drafting'>): string {
  return places.find(({ text }) => text !== '')?.text ?? drafting?.brief ?? '';
}

/** Returns the pictures whose files a content needs: one that was given up needs none. */
export function picturesToKeep({ pictures, status }: Pick<Content, 'pictures' | 'status'>): readonly Picture[] {
  return status.kind === 'dropped' ? [] : pictures;
}

/** Names the place of a content on a network. */
export function targetOn(network: string): string {
  return `content:${network}`;
}

/** Fields that an approval covers, and the key of their digest. */
type Digested = Pick<
  Content,
  'at' | 'until' | 'language' | 'source' | 'factIds' | 'places' | 'digestKey' | 'version' | 'pictures'
>;

/** Names the digest of a content with pictures; that of one without is as it was before there were any. */
const WITH_PICTURES = 'v2';

/**
 * Digest of all that an approval covers: its words at each place, its moment, until when it is true, where it comes from, and the values on
 * which it rests. A value never changes behind its id. With pictures also its version, and of each picture the bytes of every file,
 * what is said of it, and who is in it.
 */
export function digestOfContent(
  { at, until, language, source, factIds, places, digestKey, version, pictures }: Digested,
  digest: (key: string, text: string) => string,
): string {
  const always = [at, until, language, source, factIds];
  const all = pictures.length === 0 ? always : [WITH_PICTURES, version, ...always, pictures.map(signedPicture)];
  return digestOfTexts({ text: JSON.stringify(all), places }, digestKey, digest);
}

/** Sign-offs that stand, of what the content says now. */
export function liveContentSignOffs({ content, signOffs }: ContentState): ContentSignOff[] {
  return signOffs.filter(({ voidedAt, digest }) => voidedAt === null && digest === content.digest);
}

/** Departure of a place since its last approval; undefined while its text waits. An earlier one did not go out. */
export function departureNow({ content, departures }: ContentState, target: string): ContentDeparture | undefined {
  const { status } = content;
  const found = departures.find((one) => one.target === target);
  const isEarlier = found?.status === 'not_out' && 'dueAt' in status && found.claimedAt < status.dueAt;
  return isEarlier ? undefined : found;
}

/** The content with these rows in place of those with their ids. A place has one departure. */
export function applyContentChanges(state: ContentState, changes: ContentChanges): ContentState {
  const { content, signOffs, departures } = changes;
  return {
    content,
    signOffs: [...state.signOffs.filter(({ id }) => signOffs.every((one) => one.id !== id)), ...signOffs],
    departures: [
      ...state.departures.filter(({ target }) => departures.every((one) => one.target !== target)),
      ...departures,
    ],
  };
}
