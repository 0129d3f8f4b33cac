import type { Severity } from '../../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../../handbook/vocabulary.ts';
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
  /** Moment at which the last word told the public to expect the next one; null where it told none. */
  promisedAt: string | null;
  closed: { by: Actor; at: string; why: string } | null;
  /** Authority that commands the emergency, as a person recorded it; absent while the municipality does. */
  command?: Command;
  /** Order to keep what its cases hold, for courts; absent if there is none. */
  legalHold?: LegalHold;
};

export const COMMAND_LEVELS = ['municipal', 'regional', 'state'] as const;
/** Level of government that commands an emergency. */
export type CommandLevel = (typeof COMMAND_LEVELS)[number];

/** Command of an emergency by another government; `by`: person who recorded it. */
export type Command = { level: Exclude<CommandLevel, 'municipal'>; by: Actor; since: string };

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

/** Returns the severity of a text of our own: at least the level of its open crisis. */
export function severityOfOurs(severity: Severity, crisis: Pick<Crisis, 'level' | 'closed'> | null): Severity {
  if (crisis === null || crisis.closed !== null) return severity;
  return SEVERITIES.indexOf(crisis.level) < SEVERITIES.indexOf(severity) ? crisis.level : severity;
}

/** The emergency plan that is activated where the case belongs; null while none is, and once its crisis is over. */
export function activePlan(crisis: Crisis | null): ActivatedPlan | null {
  return crisis === null || crisis.closed !== null ? null : crisis.plan;
}

/** Moments and cadence that tell when the public must hear from us again. */
export type Silence = Pick<Crisis, 'lastWordAt' | 'cadenceMinutes' | 'promisedAt'>;

/**
 * Returns the moment at which the public must hear from us again (ISO 8601 UTC): as it was told, or when
 * the longest allowed silence ends, whichever is earlier.
 */
export function nextWordDueAt({ lastWordAt, cadenceMinutes, promisedAt }: Silence): string {
  const longest = momentAfter(lastWordAt, cadenceMinutes * 60_000);
  return promisedAt !== null && promisedAt < longest ? promisedAt : longest;
}
