import type { Handbook } from '../../../handbook/handbook.ts';
import { severityRow } from '../../../handbook/handbook.ts';
import type { CaseTimes } from './case-times.ts';
import type { DeadlineKind } from './deadline-kind.ts';
import type { Step, StepDeadline } from './step-deadline.ts';
import { STEPS, stepDeadline } from './step-deadline.ts';

export type CaseDeadline = StepDeadline & { kind: DeadlineKind };

/** Minutes that a statement in S1 has in its other languages, once it is out in one. */
const OTHER_LANGUAGES_MINUTES = 15;

/** The clocks that run for a case now, the gravest first, as the row of its severity says; none has a row of its own. */
export function deadlinesOf(times: CaseTimes, handbook: Handbook): CaseDeadline[] {
  const row = severityRow(handbook, times.severity);
  // Where the next role is the lead already, nobody is called twice.
  const steps = STEPS.filter((step) => step !== 'lead' || row.escalatesTo !== 'lead');
  const deadline = (kind: DeadlineKind, startedAt: string, minutes: number): CaseDeadline => ({
    kind,
    ...stepDeadline(startedAt, minutes, row.clock, handbook.institution, steps),
  });
  return [
    ...(times.isAnswered || isNobodyWaiting(times)
      ? []
      : [deadline('first_reply', times.openedAt, row.firstReplyMinutes)]),
    ...languageDeadline(times, handbook, steps),
    ...(times.waitsSince === null
      ? []
      : [deadline('approval', times.waitsSince, row.approvalMinutes ?? row.claimMinutes)]),
    ...(times.claim === null && !isNobodyWaiting(times)
      ? [deadline('claim', unclaimedSince(times), row.claimMinutes)]
      : []),
  ];
}

/** Returns true for a text of our own, and for a post that is recommended for silence. */
function isNobodyWaiting({ isOwn, isSilent }: CaseTimes): boolean {
  return isOwn || isSilent === true;
}

function languageDeadline(
  { severity, isAnswered, followsSince }: CaseTimes,
  { institution }: Handbook,
  steps: readonly Step[],
): CaseDeadline[] {
  if (severity !== 'S1' || isAnswered || followsSince === null) return [];
  return [{ kind: 'language', ...stepDeadline(followsSince, OTHER_LANGUAGES_MINUTES, 'wall', institution, steps) }];
}

/** Returns the moment since which the case has waited to be claimed. */
function unclaimedSince({ openedAt, releasedAt }: Pick<CaseTimes, 'openedAt' | 'releasedAt'>): string {
  return releasedAt ?? openedAt;
}
