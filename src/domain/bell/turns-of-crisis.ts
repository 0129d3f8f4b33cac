import { rolesOf } from '../cases/approval/approval-policy.ts';
import type { Crisis, CrisisRole } from '../cases/model/crises/crisis.ts';
import { CRISIS_LEVELS, CRISIS_ROLES } from '../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../cases/model/crises/crisis-step.ts';
import type { TurnKind } from '../cases/model/deadlines/ring.ts';
import { levelTurn } from '../cases/model/deadlines/ring.ts';
import type { CrisisState } from '../crises/model/crisis-state.ts';
import type { StepHolder } from '../crises/steps/steps-waiting.ts';
import { stepsWaiting } from '../crises/steps/steps-waiting.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { sameActor, slackUser } from '../people/actor.ts';
import type { TeamPerson } from '../people/team-person.ts';
import type { BellTime, Turn } from './turn.ts';
import { holderOf, PLAIN_TURN } from './turn.ts';

/** Returns the turns of a crisis now: to see to it, to take over a role, to confirm a fact, to do a step. */
export function turnsOfCrisis(state: Pick<CrisisState, 'crisis' | 'facts' | 'steps'>, at: BellTime): Turn[] {
  const { crisis } = state;
  if (crisis.closed !== null) return [];
  return [
    callOfLevel(crisis, at),
    ...CRISIS_ROLES.flatMap((role) => roleTurn(crisis, role)),
    ...factTurns(state, at),
    ...stepTurns(state, at),
  ];
}

/**
 * Returns the turn of those who decide at the level of a crisis. Calls of a graver level count for it too.
 * A crisis that was lower meanwhile calls them again.
 */
function callOfLevel(crisis: Crisis, { handbook }: BellTime): Turn {
  const index = CRISIS_LEVELS.indexOf(crisis.level);
  const keys = CRISIS_LEVELS.map((level) => levelTurn(crisis.id, level));
  const deciding = rolesOf(severityRow(handbook, crisis.level).approvals);
  const roles: Role[] = [...new Set<Role>(['duty_officer', ...deciding])];
  const starter = slackUser(crisis.startedBy);
  return {
    ...turnOf('crisis', crisis.level, crisis),
    key: levelTurn(crisis.id, crisis.level),
    sameAs: keys.slice(0, index),
    restartsAfter: keys.slice(index + 1),
    roles,
    canDo: (person) => person.user !== starter && holderOf(roles)(person),
  };
}

/** A person who was given a role says that they have it; the starter of the crisis has the first one anyway. */
function roleTurn(crisis: Crisis, role: CrisisRole): Turn[] {
  const holder = crisis.roles[role];
  if (holder === undefined) return [];
  const isOwn = sameActor(holder.who, crisis.startedBy) && holder.since === crisis.startedAt;
  const user = slackUser(holder.who);
  if (isOwn || user === null) return [];
  return [
    {
      ...turnOf('role', `${role}:${holder.since}`, crisis),
      // The line that says so mentions the person, who also gets the state of the crisis.
      calledAt: holder.since,
      canDo: (person) => person.user === user,
    },
  ];
}

function factTurns({ crisis, facts }: Pick<CrisisState, 'crisis' | 'facts'>, { now }: BellTime): Turn[] {
  const lead = slackUser(crisis.roles.information_lead?.who ?? null);
  return (
    facts
      // One that was confirmed by voice comes into force without a further click.
      .filter(({ status, spoken }) => status === 'proposed' && spoken === undefined)
      .filter(({ validUntil }) => validUntil === null || validUntil > now)
      .map((fact) => ({
        ...turnOf('fact', fact.id, crisis),
        key: `fact:${fact.id}`,
        roles: ['approver', 'area'] as const,
        canDo: (person: TeamPerson) => person.user !== slackUser(fact.enteredBy),
        preferred: [
          (person: TeamPerson) => person.user === slackUser(fact.owner) || person.user === lead,
          holderOf(['area', 'approver', 'duty_officer']),
        ],
      }))
  );
}

/**
 * A step that nobody took in half of its time, or that is late. Every member of the team can do it. A
 * step that a person took is a turn of that person, from when it is late.
 */
function stepTurns({ crisis, steps }: Pick<CrisisState, 'crisis' | 'steps'>, { now }: BellTime): Turn[] {
  return stepsWaiting(crisis, steps, now).map(({ step, whose }) => ({
    ...turnOf('step', nameOf(step), crisis),
    stepId: step.id,
    // A person who takes a late step has time for it.
    calledAt: step.taken?.at ?? null,
    roles: whose.kind === 'role' ? [whose.role] : ['duty_officer'],
    preferred: [isHolder(whose), holderOf(['duty_officer'])],
  }));
}

function nameOf({ id, taken }: CrisisStep): string {
  return taken === null ? id : `${id}:${slackUser(taken.by) ?? ''}:${taken.at}`;
}

function isHolder(whose: StepHolder): (person: TeamPerson) => boolean {
  return whose.kind === 'role' ? holderOf([whose.role]) : ({ user }) => user === slackUser(whose.who);
}

function turnOf(kind: TurnKind, name: string, crisis: Crisis): Turn {
  return {
    key: `${kind}:${crisis.id}:${name}`,
    kind,
    severity: crisis.level,
    caseId: null,
    crisisId: crisis.id,
    ...PLAIN_TURN,
    roles: ['duty_officer'],
    canDo: () => true,
    preferred: [],
  };
}
