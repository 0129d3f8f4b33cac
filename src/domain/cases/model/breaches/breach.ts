import type { Actor } from '../../../people/actor.ts';

/** The notice's contents, in the order of the law (GDPR, art. 33.3 and 33.1): `late` only where the 72 hours are over. */
export const NOTICE_SLOTS = ['nature', 'people', 'contact', 'consequences', 'measures', 'late'] as const;
export type NoticeSlot = (typeof NOTICE_SLOTS)[number];
export type NoticeSlots = Partial<Record<NoticeSlot, string>>;

/** Somebody filled something in: what they changed, and nothing else. */
export type NoticeEdit = { slots: NoticeSlots; by: Actor; at: string };

/** A breach of personal data that somebody of the house has recorded on a case; moments ISO 8601 UTC. */
export type Breach = {
  /** When the house became aware of it: the clock begins then. */
  awareAt: string;
  /** Who said so last, and when. */
  recordedBy: Actor;
  recordedAt: string;
  /** The draft of the notice, oldest first: what was filled in last holds. */
  edits: NoticeEdit[];
  end: BreachEnd | null;
};

export type BreachEnd =
  /** `at`: when it was notified; `registry`: under which number the authority keeps it. */
  | { kind: 'notified'; at: string; registry: string; by: Actor; recordedAt: string }
  /** The note says why. */
  | { kind: 'not_needed'; noteId: string; by: Actor; recordedAt: string };

/** The draft after the first so many edits; all of them unless told. */
export function noticeOf({ edits }: Pick<Breach, 'edits'>, count: number = edits.length): NoticeSlots {
  return Object.assign({}, ...edits.slice(0, count).map(({ slots }) => slots));
}

/** What the notice still lacks; why it is late is asked for once it is. */
export function emptySlots(breach: Breach, isLate: boolean): NoticeSlot[] {
  const notice = noticeOf(breach);
  return NOTICE_SLOTS.filter((slot) => (slot !== 'late' || isLate) && (notice[slot] ?? '') === '');
}

/** What stays when the case is erased: that there was one, when, who said so, and where the authority keeps it. */
export function withoutNotice(breach: Breach | null): Breach | null {
  return breach === null ? null : { ...breach, edits: breach.edits.map((edit) => ({ ...edit, slots: {} })) };
}

/** An open breach, and the case on which it was recorded. */
export type OpenBreach = { caseId: number; breach: Breach };
