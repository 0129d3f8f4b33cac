import type { CaseDeadline } from '../model/deadlines/case-deadlines.ts';
import type { DeadlineKind } from '../model/deadlines/deadline-kind.ts';
import { DEADLINE_KINDS } from '../model/deadlines/deadline-kind.ts';
import type { Step } from '../model/deadlines/step-deadline.ts';
import { STEPS, stepsPassed } from '../model/deadlines/step-deadline.ts';

/** A step of a case's clock that has come; its key is written down with what it led to, so that it never leads to it again. */
export type PassedStep = { caseId: number; clock: DeadlineKind; step: Step; dueAt: string; key: string };

/** Every step that has come by now, of all clocks of a case, in their order. */
export function passedSteps(caseId: number, deadlines: readonly CaseDeadline[], now: string): PassedStep[] {
  return deadlines.flatMap((deadline) =>
    stepsPassed(deadline, now).map((step) => ({
      caseId,
      clock: deadline.kind,
      step,
      dueAt: deadline.dueAt,
      key: `clock:${caseId}:${deadline.kind}:${deadline.startedAt}:${step}`,
    })),
  );
}

/**
 * Returns the passed step to report now; null if it was reported before. Only the last step of each
 * deadline counts, and only the most pressing deadline. After long downtime one thing is reported,
 * not all that was missed.
 */
export function stepToTell(passed: readonly PassedStep[], isTold: (step: PassedStep) => boolean): PassedStep | null {
  const last = DEADLINE_KINDS.flatMap((kind) => passed.findLast(({ clock }) => clock === kind) ?? []);
  const fresh = last.filter((step) => !isTold(step));
  return fresh.toSorted((one, other) => STEPS.indexOf(other.step) - STEPS.indexOf(one.step))[0] ?? null;
}
