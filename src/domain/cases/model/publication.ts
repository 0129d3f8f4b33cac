import type { HandbookApproval } from '../../handbook/approved-texts.ts';
import type { Actor } from '../../people/actor.ts';
import type { Withdrawal } from './recalls/withdrawal.ts';

/** `held` and `stopped` may alternate; whatever has left the hold never returns to it. */
export type PublicationStatus = 'held' | 'stopped' | 'publishing' | 'published' | 'failed' | 'unknown' | 'withdrawn';

/** That the handbook holds these very bytes as approved, and on whose word. */
export type PreApproval = HandbookApproval & {
  /** `line`: to a person at risk; `text`: a playbook's own text. */
  kind: 'line' | 'text';
  /** Id of the handbook text: `line:listen/es/private`, `everyday/es/praise/a`. */
  textId: string;
};

/** Relation of the published text to the approved one. */
export type DeliveredAs =
  /** As it was approved, byte for byte. */
  | { kind: 'as_approved' }
  /** A person published this other version of an approved text; nobody approved it. */
  | { kind: 'deviation'; draftId: string }
  /** Published outside the bot, without approval here. `who`: the publisher, as the recorder says. */
  | { kind: 'elsewhere'; who: string };

/** One text on its way to one place. At most one for each (target, draft version). */
export type Publication = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  /** Place of its draft, by the place's `target`. */
  target: string;
  network: string;
  audience: 'public' | 'private';
  status: PublicationStatus;
  /** The undo window ends then. */
  holdUntil: string;
  /**
   * True for one of many replies that stays in its hold until a person has seen the first published
   * ones and says "go on".
   */
  awaitsGoOn: boolean;
  /** The handbook that was in force at the last approval. */
  handbookHash: string;
  /** On whose word the handbook held the text as approved; null when the team alone approved it. */
  basis: PreApproval | null;
  /** Live address; for a private reply, where and how it was sent. Null for one that nobody has pasted yet. */
  proof: string | null;
  publishedAt: string | null;
  /** Recorder of a reply that was published outside the bot. */
  publishedBy: Actor | null;
  deliveredAs: DeliveredAs;
  /** Ids of earlier publications that this one corrects. */
  corrects: string[];
  /**
   * Ids of the recalls that the published words correct; each is for one fact in one of the
   * corrected publications.
   */
  putsRight: string[];
  /** Order to remove it; null if none. */
  withdrawal: Withdrawal | null;
  /** Key of the sentence that says why it stopped or failed, or that a person is to publish it. */
  reason: string | null;
  /** Moment until which the network asked to wait; null if it named none. */
  waitUntil: string | null;
};

/** Reason of a publication that no network takes from us: a person publishes it and says where it is. */
export const BY_HAND = 'publish.by_hand';
/** Reason of a text that a person published without its address: it is asked for later. */
export const NO_ADDRESS = 'publish.no_address';

/** Returns the reason of a text that a person has published: that its address is still to come, or none. */
export function reasonWhenOut({ audience }: Publication, proof: string | null): Publication['reason'] {
  return audience === 'public' && proof === null ? NO_ADDRESS : null;
}

/** Returns whether it was out until a correction took its place: its case has its answer. */
export function isReplaced({ status, withdrawal }: Publication): boolean {
  return status === 'withdrawn' && withdrawal?.reason === 'replaced';
}

/** Returns whether a person published it, and its address is still to come. */
export function owesAddress({ status, reason, withdrawal }: Publication): boolean {
  return status === 'published' && reason === NO_ADDRESS && withdrawal === null;
}
