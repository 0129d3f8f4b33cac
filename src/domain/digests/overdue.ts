import { claimDueAt, replyDueAt } from '../cases/deadlines.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { WaitingCase } from './figures.ts';

/** Ids of cases that are late, oldest first, each by the graver of the clocks that have run out. */
export type Overdue = {
  /** Nobody has had a first reply. */
  firstReply: number[];
  /** Nobody has taken it on, and a first reply is not due yet. */
  claim: number[];
};

/** @param waiting oldest first */
export function overdueOf(waiting: readonly WaitingCase[], handbook: Handbook, now: string): Overdue {
  const late = (cases: readonly WaitingCase[], dueAt: typeof replyDueAt) =>
    SEVERITIES.flatMap((severity) =>
      beginning(
        cases.filter((one) => one.severity === severity),
        (one) => Date.parse(now) > Date.parse(dueAt(one, handbook)),
      ),
    ).map(({ id }) => id);
  const firstReply = late(waiting, replyDueAt);
  const unclaimed = late(
    waiting.filter(({ isClaimed }) => !isClaimed),
    claimDueAt,
  );
  const answeredLate = new Set(firstReply);
  return { firstReply, claim: unclaimed.filter((id) => !answeredLate.has(id)) };
}

/** Those at the beginning for which it holds: of one severity who came first is due first, so a few looks find the end. */
function beginning<Value>(values: readonly Value[], holds: (value: Value) => boolean): Value[] {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const value = values[middle];
    if (value !== undefined && holds(value)) low = middle + 1;
    else high = middle;
  }
  return values.slice(0, low);
}
