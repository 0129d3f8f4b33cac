import type { Hoax, Ruling } from '../hoax.ts';
import type { HoaxAction } from '../hoax-action.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { hoaxOutcome } from '../hoax-outcome.ts';
import { hoaxWordsRefusal, wordingsAfter } from '../hoax-words.ts';
import { UNSEEN } from '../spread.ts';
import { answerOf, decidedOn, statusRuling, verdictRefusal } from './decide-hoax.ts';

/**
 * Registers a new hoax, still without a number, so that a refused one takes none. Its first status
 * holds at once, for every reply made from its answer is approved automatically. Only "true" waits
 * for a second person, and the status is unknown until then.
 * @param seenAt when the first post that says it was flagged; null when none was
 */
export function registerHoax(
  action: Extract<HoaxAction, { kind: 'register' }>,
  seenAt: string | null,
  context: HoaxContext,
): HoaxOutcome {
  const refusal = hoaxWordsRefusal(action) ?? verdictRefusal(action, context);
  if (refusal !== null) return refusal;
  const { by, now } = context;
  const verdict = statusRuling(action, context);
  const hoax: Hoax = {
    id: 0,
    claim: action.claim.trim(),
    wordings: wordingsAfter([], action.wordings, context),
    playbook: action.playbook,
    firstSeenAt: seenAt ?? now,
    registeredBy: by,
    registeredAt: now,
    decisions: [],
    spread: UNSEEN,
  };
  const answer = answerOf(action);
  const findings = answer === null ? [] : context.review(answer, hoax, verdict);
  if (findings.some(({ level }) => level === 'block')) return { kind: 'blocked', findings };
  const { status } = action;
  const rulings: Ruling[] = [
    verdict,
    ...(answer === null ? [] : [{ kind: 'answer', ...answer, status } satisfies Ruling]),
  ];
  const unknown: Ruling = { kind: 'status', status: 'unknown', truth: null, source: null };
  const decisions =
    status === 'true'
      ? [...decidedOn([unknown], 'holds', context), ...decidedOn(rulings, 'waiting', context)]
      : decidedOn(rulings, 'holds', context);
  return hoaxOutcome({ ...hoax, decisions }, { status, waits: status === 'true', answer: answer !== null }, findings);
}
