import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';

export const FACT_STATUSES = ['proposed', 'verified', 'superseded', 'retracted', 'expired'] as const;
/** `proposed → verified`, and from either to one of the last three. Texts rest on verified ones alone. */
type FactStatus = (typeof FACT_STATUSES)[number];

/**
 * Value of a fact apart from any language. Days such as 2026-11-24 and hours such as 18:30 are those
 * of the institution.
 */
export type FactMeaning =
  | { kind: 'choice'; id: string }
  | { kind: 'places'; names: string[] }
  | { kind: 'time'; day: string | null; hour: string }
  | { kind: 'date'; day: string }
  /** A share of a hundred, such as `12.5`. */
  | { kind: 'percentage'; figure: string }
  /** There is none of it. */
  | { kind: 'none' };

/** A line of the ledger: what a named person says is so, where they have it from, and what became of it. */
export type EnteredFact = {
  id: string;
  /** `case:7`, `crisis:3`, or `playbook:flood` for a value that all cases of a playbook share outside of a crisis. */
  scope: string;
  /** The playbook's name for it; for what a crisis notes beside, its own id. */
  key: string;
  /** Name of a fact that no playbook declares; null for a declared one. */
  title: string | null;
  /** In the institution's first language. */
  value: string;
  /** Value in other languages, where a person entered it; `value` is used for the rest. */
  translations: Partial<Record<Language, string>>;
  /** Value that texts word in their own language; null where the words are all there is. */
  meaning: FactMeaning | null;
  /** Link, body or person that it comes from. */
  source: string;
  /** Person who answers for the fact and is warned before it expires. */
  owner: Actor;
  enteredBy: Actor;
  enteredAt: string;
  validUntil: string | null;
  status: FactStatus;
  /** Person who confirmed a proposed value; null if nobody had to, or has. */
  verifiedBy: Actor | null;
  verifiedAt: string | null;
  /** Confirmation by voice; absent if nobody gave one. It counts once another person has confirmed the fact, or its time is over. */
  spoken?: SpokenFact;
  /** Id of the fact that superseded this one. */
  supersededBy: string | null;
  /** Moment and actor of the fact's end, and the reason as typed; null while it is valid. */
  ended: { at: string; by: Actor; why: string | null } | null;
};

/** Yes of a person by telephone to the exact value of a fact: whose, when they said it, and when it was noted. ISO 8601 UTC. */
type SpokenFact = { by: Extract<Actor, { kind: 'spoken' }>; saidAt: string; notedAt: string };

/** Before the key of a fact that is a sentence of a reply, in the words of the person who wrote it. */
export const SAID_KEY = 'said_';

/** Returns whether the fact is a sentence of a reply. A text may rest on it before it is confirmed, and falls with it. */
export function isSaid({ key }: Pick<EnteredFact, 'key'>): boolean {
  return key.startsWith(SAID_KEY);
}

/** Returns a text without line breaks and repeated spaces, as a fact holds it. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Way in which a fact may end. */
export type FactEnd = Extract<FactStatus, 'superseded' | 'retracted' | 'expired'>;

export function isLive({ status, validUntil }: Pick<EnteredFact, 'status' | 'validUntil'>, now: string): boolean {
  return status === 'verified' && (validUntil === null || validUntil > now);
}

export function hasEnded({ status }: Pick<EnteredFact, 'status'>): boolean {
  return status !== 'proposed' && status !== 'verified';
}

/** The fact as it is once it has stopped holding. */
export function endedFact(
  fact: EnteredFact,
  status: FactEnd,
  {
    by,
    at,
    why = null,
    supersededBy = null,
  }: { by: Actor; at: string; why?: string | null; supersededBy?: string | null },
): EnteredFact {
  return { ...fact, status, supersededBy, ended: { at, by, why } };
}
