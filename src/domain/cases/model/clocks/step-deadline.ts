import type { WorkingTime } from '../../../time/working-time.ts';
import { addWorkingMinutes } from '../../../time/working-time.ts';

/** What happens as time runs out: the card says so, whoever is to act is called, then the next role, then the lead. */
export const STEPS = ['half', 'due', 'overdue', 'lead'] as const;
export type Step = (typeof STEPS)[number];

/** How much of the time has passed at each step: the next role is called after half as much again, the lead after twice as much. */
const PART: Readonly<Record<Step, number>> = { half: 0.5, due: 1, overdue: 1.5, lead: 2 };

/** A time that somebody is given to do something; all moments ISO 8601 UTC. */
export type StepDeadline = {
  startedAt: string;
  dueAt: string;
  /** In their order. */
  steps: readonly { step: Step; at: string }[];
};

/**
 * The clock that begins at that moment and runs out after so many minutes, of the clock on the wall or of the working time.
 * What it is about, whom it calls and whether it still runs is up to whoever reads it.
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

/** So many minutes later; ISO 8601 UTC. */
function minutesAfter(from: string, minutes: number, runs: 'wall' | 'working', time: WorkingTime): string {
  if (runs === 'working') return addWorkingMinutes(from, minutes, time);
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}

/** The steps that have come by now, in their order. */
export function stepsPassed({ steps }: StepDeadline, now: string): Step[] {
  return steps.filter(({ at }) => Date.parse(at) <= Date.parse(now)).map(({ step }) => step);
}
