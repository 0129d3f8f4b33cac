import type { Actor } from '../../../people/actor.ts';

/** The notice's contents, in the order of the law (GDPR, art. 33.3 and 33.1): `late` only where the 72 hours are over. */
export const NOTICE_SLOTS = ['nature', 'people', 'contact', 'consequences', 'measures', 'late'] as const;
export type NoticeSlot = (typeof NOTICE_SLOTS)[number];
export type NoticeSlots = Partial<Record<NoticeSlot, string>>;

/** Edit of the notice: only the slots that the person changed. */
export type NoticeEdit = { slots: NoticeSlots; by: Actor; at: string };

/**
 * Breach of personal data that a person of the institution recorded on a case; moments in ISO 8601
 * UTC.
 */
export type Breach = {
  /** Moment when the institution became aware of it; the deadline starts then. */
  awareAt: string;
  /** Last person who recorded it; `recordedAt` is the moment. */
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

/** Returns the notice after its first `count` edits; by default, after all of them. */
export function noticeOf({ edits }: Pick<Breach, 'edits'>, count: number = edits.length): NoticeSlots {
  return Object.assign({}, ...edits.slice(0, count).map(({ slots }) => slots));
}

/** Returns the notice's empty slots; the reason for lateness is asked only once the notice is late. */
export function emptySlots(breach: Breach, isLate: boolean): NoticeSlot[] {
  const notice = noticeOf(breach);
  return NOTICE_SLOTS.filter((slot) => (slot !== 'late' || isLate) && (notice[slot] ?? '') === '');
}

/**
 * Returns the breach as kept when the case is erased: that it happened, when, its recorder, and the
 * authority's registry number.
 */
export function withoutNotice(breach: Breach | null): Breach | null {
  return breach === null ? null : { ...breach, edits: breach.edits.map((edit) => ({ ...edit, slots: {} })) };
}

/** An open breach, and the case on which it was recorded. */
export type OpenBreach = { caseId: number; breach: Breach };
