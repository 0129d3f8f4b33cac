import type { Crisis } from '../../cases/model/crises/crisis.ts';
import { nextWordDueAt } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';

/** Moments of a crisis that its steps' times follow. */
type CrisisTimes = Pick<Crisis, 'startedBy' | 'roles' | 'closed' | 'lastWordAt' | 'cadenceMinutes' | 'promisedAt'>;

/** Step that waits for a person. `untaken`: half of its time is over and nobody has it. `late`: its time is over. */
export type WaitingStep = { step: CrisisStep; why: 'untaken' | 'late'; dueAt: string; whose: StepHolder };

/** Holder of a step, who is to act: the person who took it, else the people with its role, else the information lead. */
export type StepHolder = { kind: 'person'; who: Actor } | { kind: 'role'; role: Role };

/** Returns the steps that count now: of those that come back with each update, the last ones alone. */
export function currentSteps(steps: readonly CrisisStep[]): CrisisStep[] {
  const last = steps.reduce(
    (latest, { phase, since }) => (phase === 'each_update' && since > latest ? since : latest),
    '',
  );
  return steps.filter(({ phase, since }) => phase !== 'each_update' || since === last);
}

/** Count of the steps that are over, of those that count; one that was not needed is over too. */
export type StepCount = { done: number; of: number };

/** Returns the figures of a crisis's steps, which the board and the report show. */
export function countSteps(steps: readonly CrisisStep[]): StepCount {
  const counted = countedSteps(steps);
  return { done: counted.filter(({ ended }) => ended !== null).length, of: counted.length };
}

/** Returns the steps of the time before the end, which alone are counted. */
function countedSteps(steps: readonly CrisisStep[]): CrisisStep[] {
  return currentSteps(steps).filter(({ phase }) => phase !== 'closing' && phase !== 'after');
}

/** Returns the step to take next: the one that is due first; null if none is left. */
export function nextStepOf(crisis: CrisisTimes, steps: readonly CrisisStep[]): CrisisStep | null {
  const open = countedSteps(steps).filter(({ ended }) => ended === null);
  const due = (step: CrisisStep) => stepDueAt(step, crisis) ?? '9';
  return open.toSorted((one, other) => due(one).localeCompare(due(other)))[0] ?? null;
}

/** Returns when a step must be done. One of an update is due when the public must hear from us again, at the latest. */
export function stepDueAt({ phase, dueAt }: CrisisStep, crisis: CrisisTimes): string | null {
  if (phase !== 'each_update' || dueAt === null) return dueAt;
  const wordDueAt = nextWordDueAt(crisis);
  return wordDueAt < dueAt ? wordDueAt : dueAt;
}

/**
 * Returns the steps of an open crisis that nobody took in half of their time, or that are late; the
 * most overdue first. A step of an update waits only when it is late: its draft is asked for anyway.
 */
export function stepsWaiting(crisis: CrisisTimes, steps: readonly CrisisStep[], now: string): WaitingStep[] {
  if (crisis.closed !== null) return [];
  return countedSteps(steps)
    .flatMap((step): WaitingStep[] => {
      const dueAt = stepDueAt(step, crisis);
      if (step.ended !== null || dueAt === null) return [];
      const whose = holderOf(step, crisis);
      if (now >= dueAt) return [{ step, why: 'late', dueAt, whose }];
      const isUntaken = step.taken === null && step.phase !== 'each_update' && now >= halfTime(step, dueAt);
      return isUntaken ? [{ step, why: 'untaken', dueAt, whose }] : [];
    })
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
}

function holderOf({ taken, role }: CrisisStep, { roles, startedBy }: CrisisTimes): StepHolder {
  if (taken !== null) return { kind: 'person', who: taken.by };
  if (role !== null) return { kind: 'role', role };
  return { kind: 'person', who: roles.information_lead?.who ?? startedBy };
}

function halfTime({ since }: CrisisStep, dueAt: string): string {
  return new Date((Date.parse(since) + Date.parse(dueAt)) / 2).toISOString();
}
