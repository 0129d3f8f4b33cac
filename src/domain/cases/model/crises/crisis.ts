import type { Severity } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import { momentAfter } from '../../../time/moment-after.ts';

export const CRISIS_ROLES = ['information_lead', 'approver', 'spokesperson', 'legal', 'liaison'] as const;
/** Role in a crisis; approvals still depend on the handbook's roles. */
export type CrisisRole = (typeof CRISIS_ROLES)[number];

/** Severity of a crisis: routine matters (S4) are not crises. */
export type CrisisLevel = Exclude<Severity, 'S4'>;
export const CRISIS_LEVELS: readonly CrisisLevel[] = ['S1', 'S2', 'S3'];

/**
 * Crisis that a person started, with what its cases share. Rows change; the audit log holds the
 * history.
 */
export type Crisis = {
  id: number;
  playbook: string;
  title: string;
  /** Severity that determines the cadence and the approvals of its statements. */
  level: CrisisLevel;
  /** Territory, as a person typed it. */
  territory: string;
  /** Ids of the networks on which we speak of it. */
  networks: string[];
  /** The emergency plan that is activated; null while none is. */
  plan: ActivatedPlan | null;
  /** Network id of the account that leads: a pause leaves it out. Null where none does. */
  leadAccount: string | null;
  roles: Partial<Record<CrisisRole, RoleHolder>>;
  startedBy: Actor;
  startedAt: string;
  /** Null for a real one; else it is of the world of drills. */
  drill: string | null;
  /** Slack id of its own channel; null while it is a thread in the channel of the cases. */
  channel: string | null;
  /** Minutes of silence after which the public must hear from us again. */
  cadenceMinutes: number;
  /** Moment when the public last heard from us; at first, the crisis's start. */
  lastWordAt: string;
  closed: { by: Actor; at: string; why: string } | null;
  /** Order to keep what its cases hold, for courts; absent if there is none. */
  legalHold?: LegalHold;
};

/** Ends once the lead and the data protection officer, two persons, have both lifted it. */
export type LegalHold = { by: Actor; at: string; why: string; lifts: readonly Lift[] };

export const LIFTING_ROLES = ['lead', 'dpo'] as const;
type LiftingRole = (typeof LIFTING_ROLES)[number];

/** Consent of a person to the end of a legal hold; `roles`: those of the two that they held. */
export type Lift = { by: Actor; at: string; roles: readonly LiftingRole[] };

export type ActivatedPlan = {
  /** As the plan itself calls it: `fase de emergencia`, `nivel 2`. */
  level: string;
  /** Director of the plan: a post or a body. */
  director: string;
  /** Address of the direction's own messages; null if nobody entered it. */
  link: string | null;
  since: string;
};

export type RoleHolder = { who: Actor; since: string };

/** The crisis that a case of this playbook is part of: of one playbook there is one open crisis at a time. */
export function crisisFor(playbook: string | null, crises: readonly Crisis[]): Crisis | null {
  return crises.find((crisis) => crisis.closed === null && crisis.playbook === playbook) ?? null;
}

/** The emergency plan that is activated where the case belongs; null while none is, and once its crisis is over. */
export function activePlan(crisis: Crisis | null): ActivatedPlan | null {
  return crisis === null || crisis.closed !== null ? null : crisis.plan;
}

/** Returns the moment when the longest allowed silence ends; ISO 8601 UTC. */
export function nextWordDueAt({ lastWordAt, cadenceMinutes }: Pick<Crisis, 'lastWordAt' | 'cadenceMinutes'>): string {
  return momentAfter(lastWordAt, cadenceMinutes * 60_000);
}
