import type { Handbook } from '../../../handbook/handbook.ts';
import { severityRow } from '../../../handbook/handbook.ts';
import type { CaseTimes } from './case-times.ts';
import type { ClockKind } from './clock-kind.ts';
import type { StepClock } from './step-clock.ts';
import { STEPS, stepClock } from './step-clock.ts';

export type CaseClock = StepClock & { kind: ClockKind };

/** The clocks that run for a case now, the gravest first, as the row of its severity says; none has a row of its own. */
export function clocksOf(times: CaseTimes, handbook: Handbook): CaseClock[] {
  const row = severityRow(handbook, times.severity);
  // Where the next role is the lead already, nobody is called twice.
  const steps = STEPS.filter((step) => step !== 'lead' || row.escalatesTo !== 'lead');
  const clock = (kind: ClockKind, startedAt: string, minutes: number): CaseClock => ({
    kind,
    ...stepClock(startedAt, minutes, row.clock, handbook.institution, steps),
  });
  return [
    ...(times.isAnswered || times.isOwn ? [] : [clock('first_reply', times.openedAt, row.firstReplyMinutes)]),
    ...(times.waitsSince === null
      ? []
      : [clock('approval', times.waitsSince, row.approvalMinutes ?? row.claimMinutes)]),
    ...(times.claim === null && !times.isOwn ? [clock('claim', unclaimedSince(times), row.claimMinutes)] : []),
  ];
}

/** Since when somebody is to take the case on. */
function unclaimedSince({ openedAt, releasedAt }: Pick<CaseTimes, 'openedAt' | 'releasedAt'>): string {
  return releasedAt ?? openedAt;
}
