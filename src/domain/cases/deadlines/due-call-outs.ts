import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { CallOut, CallOutReason, UnheardTurn, UntakenCase } from '../model/deadlines/call-out.ts';
import { crisisScope } from '../model/fact-scope.ts';

/** Time in milliseconds that a case waits for Slack and for people, before people are called outside of Slack. */
export const CALL_OUT_AFTER_MS = 180_000;
/** Time in milliseconds between two calls, and for which nobody is called for a card after a person took something. */
export const CALL_OUT_AGAIN_MS = 300_000;
/** Time in milliseconds after which a call for help that no call has named yet is called for. */
const NEXT_HELP_MS = 60_000;
const RETRY_MS = 30_000;
/** For each thing that waits, until a person takes it. */
const MOST_CALL_OUTS = 6;

/** Thing for which people must be called now, and since when nobody is on it. */
type NeededCall = Pick<CallOut, 'caseId' | 'crisisId' | 'severity' | 'reason'> & {
  /** `case:12`, or `crisis:3`. */
  scope: string;
  isAtRisk: boolean;
  since: string;
};

/**
 * Returns what people must be called for, each case and crisis once: calls for help first, then the gravest, and
 * of those what has waited longest.
 */
export function neededCalls(
  untaken: readonly UntakenCase[],
  unheard: readonly UnheardTurn[],
  now: string,
): NeededCall[] {
  const cases = untaken.flatMap((one): NeededCall[] => {
    const reason = reasonOf(one, now);
    const { caseId, severity, isAtRisk, untakenSince } = one;
    if (reason === null) return [];
    return [{ ...named(caseId, null), severity, reason, isAtRisk, since: untakenSince }];
  });
  const turns = unheard.map(({ rungSince, caseId, crisisId, ...turn }): NeededCall => {
    return { ...named(caseId, crisisId), ...turn, isAtRisk: false, since: rungSince };
  });
  const each = [...new Map([...turns, ...cases].map((one) => [one.scope, one])).values()];
  const rank = ({ isAtRisk, severity }: NeededCall) => (isAtRisk ? -1 : SEVERITIES.indexOf(severity));
  return each.toSorted((one, other) => rank(one) - rank(other) || one.since.localeCompare(other.since));
}

function named(caseId: number | null, crisisId: number | null): Pick<NeededCall, 'scope' | 'caseId' | 'crisisId'> {
  const isOfCase = caseId !== null;
  const scope = isOfCase ? `case:${caseId}` : crisisScope(crisisId ?? 0);
  return { scope, caseId, crisisId: isOfCase ? null : crisisId };
}

/** Calls that were made, oldest first, and when a person last took anything; null for long ago. */
type CalledSoFar = { calls: readonly CallOut[]; lastTaken: string | null };

/**
 * Returns the one call to send now, for all that waits; null for none. Another follows after five minutes,
 * while there is something that fewer than six have covered. A person who takes something is not called for other
 * cards for five minutes. A call for help that no call has covered waits for neither. A call that was not delivered is sent
 * again under its key until it is.
 */
export function dueCallOut(
  needed: readonly NeededCall[],
  { calls, lastTaken }: CalledSoFar,
  { now, newId }: { now: string; newId(): string },
): CallOut | null {
  const [first] = needed;
  if (first === undefined) return null;
  const last = calls.at(-1);
  const isTriedLately = last !== undefined && since(last.triedAt, now) < RETRY_MS;
  if (last !== undefined && isOpen(last) && needed.some(({ scope }) => scope === last.covers[0])) {
    return isTriedLately ? null : { ...last, triedAt: now, attempts: last.attempts + 1, state: 'begun' };
  }
  // A gateway that took no call has rung nobody.
  const rang = calls.findLast(({ state }) => state !== 'failed');
  const sinceRang = rang === undefined ? Infinity : since(rang.triedAt, now);
  const sinceTaken = lastTaken === null ? Infinity : since(lastTaken, now);
  if (isTriedLately || !needed.some((one) => isDue(one, calls, { sinceRang, sinceTaken }))) return null;
  const { caseId, crisisId, severity, reason } = first;
  const same = calls.filter((call) => call.caseId === caseId && call.crisisId === crisisId && call.reason === reason);
  const number = Math.max(0, ...same.map((call) => call.number)) + 1;
  const times = { at: now, triedAt: now, attempts: 1 };
  const covers = needed.map(({ scope }) => scope);
  return { id: newId(), caseId, crisisId, severity, reason, number, covers, ...times, state: 'begun', answer: null };
}

function isDue(
  { scope, reason, isAtRisk, since: from }: NeededCall,
  calls: readonly CallOut[],
  { sinceRang, sinceTaken }: { sinceRang: number; sinceTaken: number },
): boolean {
  // What rang before a person took it is over: where they leave it, it is called for as the first time.
  const own = calls.filter(({ covers, state, at }) => state !== 'failed' && covers.includes(scope) && at >= from);
  if (own.length >= MOST_CALL_OUTS) return false;
  if (isAtRisk) return sinceRang >= (own.length === 0 ? NEXT_HELP_MS : CALL_OUT_AGAIN_MS);
  // People who take one card after the other are busy with them, and cannot approve, nor repair Slack.
  const isAtWork = reason === 'untaken' && sinceTaken < CALL_OUT_AGAIN_MS;
  return sinceRang >= CALL_OUT_AGAIN_MS && !isAtWork;
}

/** Returns since when the last call fails although it is still needed (ISO 8601 UTC); null while none does. */
export function failingSince(needed: readonly NeededCall[], calls: readonly CallOut[]): string | null {
  const last = calls.at(-1);
  if (last === undefined || !isOpen(last) || last.answer === null) return null;
  return needed.some(({ scope }) => last.covers.includes(scope)) ? last.at : null;
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
