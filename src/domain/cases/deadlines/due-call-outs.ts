import type { CallOut, CallOutReason, UntakenCase } from '../model/deadlines/call-out.ts';

/** Time in milliseconds that a case waits for Slack and for people, before people are called outside of Slack. */
const CALL_OUT_AFTER_MS = 180_000;
const CALL_OUT_AGAIN_MS = 300_000;
const RETRY_MS = 30_000;
/** For each reason, until a person takes the case. */
const MOST_CALL_OUTS = 6;

/**
 * Returns the calls to send now. A delivered call is followed by another after five minutes, at most
 * six times. A call that was not delivered is sent again under its key until it is.
 */
export function dueCallOuts(
  cases: readonly UntakenCase[],
  made: readonly CallOut[],
  { now, newId }: { now: string; newId(): string },
): CallOut[] {
  return cases.flatMap((one): CallOut[] => {
    const reason = reasonOf(one, now);
    if (reason === null) return [];
    const own = made.filter(({ caseId }) => caseId === one.caseId);
    const last = own.at(-1);
    const sinceLast = last === undefined ? Infinity : since(last.triedAt, now);
    if (last !== undefined && sinceLast < CALL_OUT_AGAIN_MS) {
      if (!isOpen(last) || sinceLast < RETRY_MS) return [];
      return [{ ...last, triedAt: now, attempts: last.attempts + 1, state: 'begun' }];
    }
    const before = own.filter((call) => call.reason === reason);
    if (before.filter(({ at }) => at >= one.untakenSince).length >= MOST_CALL_OUTS) return [];
    const number = before.length + 1;
    const { caseId, severity } = one;
    const times = { at: now, triedAt: now, attempts: 1 };
    return [{ id: newId(), caseId, severity, reason, number, ...times, state: 'begun', answer: null }];
  });
}

/** Returns since when a call that is still needed fails (ISO 8601 UTC); null while none does. */
export function failingSince(cases: readonly UntakenCase[], made: readonly CallOut[], now: string): string | null {
  const needed = new Set(cases.filter((one) => reasonOf(one, now) !== null).map(({ caseId }) => caseId));
  const failing = made.filter((call) => needed.has(call.caseId) && isOpen(call) && call.answer !== null);
  return failing.map(({ at }) => at).toSorted()[0] ?? null;
}

function isOpen({ state }: CallOut): boolean {
  return state !== 'delivered';
}

function reasonOf({ severity, openedAt, untakenSince, card }: UntakenCase, now: string): CallOutReason | null {
  if (card === 'missing' && since(openedAt, now) >= CALL_OUT_AFTER_MS) return 'slack_unreachable';
  if (severity === 'S1' && since(untakenSince, now) >= CALL_OUT_AFTER_MS) return 'untaken';
  return null;
}

/** A clock that was set back counts as time that has passed: a call too many harms less than one too few. */
function since(moment: string, now: string): number {
  return Math.abs(Date.parse(now) - Date.parse(moment));
}
