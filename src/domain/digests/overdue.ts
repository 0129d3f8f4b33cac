import { lateDeadlines } from '../cases/deadlines/deadlines.ts';
import type { CaseTimes } from '../cases/model/deadlines/case-times.ts';
import type { DeadlineKind } from '../cases/model/deadlines/deadline-kind.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';

/** Ids of cases that are late, the most urgent first and then the oldest, each by the gravest of its clocks that have run out. */
export type Overdue = Record<DeadlineKind, number[]>;

/** @param waiting oldest first */
export function overdueOf(waiting: readonly CaseTimes[], handbook: Handbook, now: string): Overdue {
  const late = SEVERITIES.flatMap((severity) => waiting.filter((one) => one.severity === severity)).map((times) => ({
    id: times.id,
    by: lateDeadlines(times, handbook, now)[0]?.kind,
  }));
  const idsOf = (kind: DeadlineKind) => late.filter(({ by }) => by === kind).map(({ id }) => id);
  return {
    first_reply: idsOf('first_reply'),
    language: idsOf('language'),
    approval: idsOf('approval'),
    claim: idsOf('claim'),
  };
}
