import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';

export const FACT_STATUSES = ['proposed', 'verified', 'superseded', 'retracted', 'expired'] as const;
/** `proposed → verified`, and from either to one of the last three. Texts rest on verified ones alone. */
type FactStatus = (typeof FACT_STATUSES)[number];

/** A line of the ledger: what a named person says is so, where they have it from, and what became of it. */
export type EnteredFact = {
  id: string;
  /** `case:7`, `crisis:3`, or `playbook:flood` for a value that all cases of a playbook share outside of a crisis. */
  scope: string;
  /** The playbook's name for it; for what a crisis notes beside, its own id. */
  key: string;
  /** What a fact that no playbook declares is called; null for one that it does. */
  title: string | null;
  /** In the institution's first language. */
  value: string;
  /** The same in other languages, where somebody has said it; where nobody has, `value` stands for all. */
  translations: Partial<Record<Language, string>>;
  /** Link, body or person that it comes from. */
  source: string;
  /** Who is warned before it runs out, and answers for it. */
  owner: Actor;
  enteredBy: Actor;
  enteredAt: string;
  validUntil: string | null;
  status: FactStatus;
  /** Who confirmed what was proposed; null where nobody had to, or has. */
  verifiedBy: Actor | null;
  verifiedAt: string | null;
  /** Of one that was superseded: what has taken its place. */
  supersededBy: string | null;
  /** When, by whom and, as they typed it, why it stopped holding; null while it holds. */
  ended: { at: string; by: Actor; why: string | null } | null;
};

/** How a fact may stop holding. */
export type FactEnd = Extract<FactStatus, 'superseded' | 'retracted' | 'expired'>;

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
