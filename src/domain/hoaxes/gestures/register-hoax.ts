import type { Hoax, Ruling } from '../hoax.ts';
import type { HoaxGesture } from '../hoax-gesture.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { done } from '../hoax-outcome.ts';
import { whyNotWords, wordingsAfter } from '../hoax-words.ts';
import { UNSEEN } from '../spread.ts';
import { answerOf, decidedOn, statusRuling, whyNotVerdict } from './decide-hoax.ts';

/**
 * A new hoax. What is first said of it holds at once, for every reply made from its answer is approved by itself; only that it is true
 * waits for a second person, and nothing is known until then.
 * The hoax still has no number: one that is refused takes none.
 * @param seenAt when the first post that says it was flagged; null when none was
 */
export function registerHoax(
  gesture: Extract<HoaxGesture, { kind: 'register' }>,
  seenAt: string | null,
  context: HoaxContext,
): HoaxOutcome {
  const refusal = whyNotWords(gesture) ?? whyNotVerdict(gesture, context);
  if (refusal !== null) return refusal;
  const { by, now } = context;
  const verdict = statusRuling(gesture, context);
  const hoax: Hoax = {
    id: 0,
    claim: gesture.claim.trim(),
    wordings: wordingsAfter([], gesture.wordings, context),
    playbook: gesture.playbook,
    firstSeenAt: seenAt ?? now,
    registeredBy: by,
    registeredAt: now,
    decisions: [],
    spread: UNSEEN,
  };
  const answer = answerOf(gesture);
  const findings = answer === null ? [] : context.review(answer, hoax, verdict);
  if (findings.some(({ level }) => level === 'block')) return { kind: 'blocked', findings };
  const { status } = gesture;
  const rulings: Ruling[] = [
    verdict,
    ...(answer === null ? [] : [{ kind: 'answer', ...answer, status } satisfies Ruling]),
  ];
  const unknown: Ruling = { kind: 'status', status: 'unknown', truth: null, source: null };
  const decisions =
    status === 'true'
      ? [...decidedOn([unknown], 'holds', context), ...decidedOn(rulings, 'waiting', context)]
      : decidedOn(rulings, 'holds', context);
  return done({ ...hoax, decisions }, { status, waits: status === 'true', answer: answer !== null }, findings);
}
