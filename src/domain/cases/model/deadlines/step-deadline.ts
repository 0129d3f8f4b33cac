import { momentAfter } from '../../../time/moment-after.ts';
import type { WorkingTime } from '../../../time/working-time.ts';
import { addWorkingMinutes } from '../../../time/working-time.ts';

/**
 * Steps of a deadline: the card shows the first, then those who must act, the next role, and the
 * lead are called.
 */
export const STEPS = ['half', 'due', 'overdue', 'lead'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Share of the limit at which each step is due: the next role is called at 1.5 times the limit, the
 * lead at twice.
 */
const PART: Readonly<Record<Step, number>> = { half: 0.5, due: 1, overdue: 1.5, lead: 2 };

/** Deadline for an action; all moments ISO 8601 UTC. */
export type StepDeadline = {
  startedAt: string;
  dueAt: string;
  /** In their order. */
  steps: readonly { step: Step; at: string }[];
};

/**
 * Builds the deadline that starts at that moment and lasts that number of minutes, in wall or
 * working time. The caller decides its subject, whom it calls, and whether it still runs.
 */
export function stepDeadline(
  startedAt: string,
  minutes: number,
  runs: 'wall' | 'working',
  time: WorkingTime,
  steps: readonly Step[] = STEPS,
): StepDeadline {
  const after = (part: number) => minutesAfter(startedAt, minutes * part, runs, time);
  return { startedAt, dueAt: after(1), steps: steps.map((step) => ({ step, at: after(PART[step]) })) };
}

/** Returns the moment that number of minutes later; ISO 8601 UTC. */
export function minutesAfter(from: string, minutes: number, runs: 'wall' | 'working', time: WorkingTime): string {
  if (runs === 'working') return addWorkingMinutes(from, minutes, time);
  return momentAfter(from, minutes * 60_000);
}

/** The steps that have come by now, in their order. */
export function stepsPassed({ steps }: StepDeadline, now: string): Step[] {
  return steps.filter(({ at }) => Date.parse(at) <= Date.parse(now)).map(({ step }) => step);
}
