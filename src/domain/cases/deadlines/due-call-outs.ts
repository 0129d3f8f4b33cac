import type { Severity } from '../../handbook/vocabulary.ts';
import type { CallOut, CallOutReason, UnheardTurn, UntakenCase } from '../model/deadlines/call-out.ts';

/** Time in milliseconds that a case waits for Slack and for people, before people are called outside of Slack. */
export const CALL_OUT_AFTER_MS = 180_000;
const CALL_OUT_AGAIN_MS = 300_000;
const RETRY_MS = 30_000;
/** For each reason, until a person takes the case. */
const MOST_CALL_OUTS = 6;

/** A case for which people must be called now, and since when nobody is on it. */
type NeededCall = { caseId: number; severity: Severity; reason: CallOutReason; since: string };

/** Returns the cases for which people must be called, each once: those that nobody has taken first. */
export function neededCalls(
  untaken: readonly UntakenCase[],
  unheard: readonly UnheardTurn[],
  now: string,
): NeededCall[] {
  const cases = untaken.flatMap((one): NeededCall[] => {
    const reason = reasonOf(one, now);
    return reason === null ? [] : [{ caseId: one.caseId, severity: one.severity, reason, since: one.untakenSince }];
  });
  const turns = unheard.map(({ rungSince, ...turn }): NeededCall => ({ ...turn, since: rungSince }));
  return [...new Map([...turns, ...cases].map((one) => [one.caseId, one])).values()];
}

/**
 * Returns the calls to send now. A delivered call is followed by another after five minutes, at most
 * six times. A call that was not delivered is sent again under its key until it is.
 */
export function dueCallOuts(
  needed: readonly NeededCall[],
  made: readonly CallOut[],
  { now, newId }: { now: string; newId(): string },
): CallOut[] {
  return needed.flatMap(({ caseId, severity, reason, since: from }): CallOut[] => {
    const own = made.filter((call) => call.caseId === caseId);
    const last = own.at(-1);
    const sinceLast = last === undefined ? Infinity : since(last.triedAt, now);
    if (last !== undefined && sinceLast < CALL_OUT_AGAIN_MS) {
      if (!isOpen(last) || sinceLast < RETRY_MS) return [];
      return [{ ...last, triedAt: now, attempts: last.attempts + 1, state: 'begun' }];
    }
    const before = own.filter((call) => call.reason === reason);
    if (before.filter(({ at }) => at >= from).length >= MOST_CALL_OUTS) return [];
    const number = before.length + 1;
    const times = { at: now, triedAt: now, attempts: 1 };
    return [{ id: newId(), caseId, severity, reason, number, ...times, state: 'begun', answer: null }];
  });
}

/** Returns since when a call that is still needed fails (ISO 8601 UTC); null while none does. */
export function failingSince(needed: readonly NeededCall[], made: readonly CallOut[]): string | null {
  const ids = new Set(needed.map(({ caseId }) => caseId));
  const failing = made.filter((call) => ids.has(call.caseId) && isOpen(call) && call.answer !== null);
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
