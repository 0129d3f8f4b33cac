import { officialPhones } from '../../handbook/contacts/official-phones.ts';
import { findPersonalData } from '../../posts/personal-data.ts';
import type { Language } from '../../text/languages.ts';
import type { Decision, Hoax, HoaxStatus, Ruling, StatusRuling } from '../hoax.ts';
import { answersUnder, standingAnswer, statusDecision, statusOf } from '../hoax.ts';
import type { HoaxAction, HoaxVerdict } from '../hoax-action.ts';
import type { HoaxContext, HoaxOutcome } from '../hoax-outcome.ts';
import { hoaxOutcome, refusedHoax } from '../hoax-outcome.ts';
import { officialSourceOf } from '../official-source.ts';

/**
 * Decides the status of a hoax and its answer, as a person says; it holds at once unless others
 * rely on the change. A change to or from "true", and an answer that replaces a current one, wait
 * for a second person. Of each kind one thing waits at a time.
 */
export function decideHoax(
  hoax: Hoax,
  action: Extract<HoaxAction, { kind: 'decide' }>,
  context: HoaxContext,
): HoaxOutcome {
  const refusal = verdictRefusal(action, context);
  if (refusal !== null) return refusal;
  const rulings = newRulings(hoax, action, context);
  if (rulings.length === 0) return refusedHoax('refusal.hoax_same');
  const answer = answerOf(action);
  const isNew = rulings.some(({ kind }) => kind === 'answer');
  const findings = answer === null || !isNew ? [] : context.review(answer, hoax, statusRuling(action, context));
  if (findings.some(({ level }) => level === 'block')) return { kind: 'blocked', findings };
  const waits = rulings.some((what) => needsASecond(hoax, what));
  const decisions = [
    ...withoutReplaced(hoax, rulings, context),
    ...decidedOn(rulings, waits ? 'waiting' : 'holds', context),
  ];
  const detail = { hoax: hoax.id, from: statusOf(hoax), to: action.status, waits, answer: isNew };
  return hoaxOutcome({ ...hoax, decisions }, detail, findings);
}

/** One form is one proposal: an answer that says what a status says waits with it. */
export function decidedOn(
  rulings: readonly Ruling[],
  state: Decision['state'],
  { newId, by, now }: HoaxContext,
): Decision[] {
  return rulings.map((what) => ({ id: newId(), what, by, at: now, state, settled: null }));
}

/**
 * Returns the decisions, with the waiting ones dropped that a new ruling replaces. Another status
 * drops all of them.
 */
function withoutReplaced(hoax: Hoax, rulings: readonly Ruling[], { by, now }: HoaxContext): Decision[] {
  const isReplaced = ({ what, state }: Decision) =>
    state === 'waiting' &&
    rulings.some(
      (one) =>
        one.kind === 'status' || (one.kind === 'answer' && what.kind === 'answer' && one.language === what.language),
    );
  return hoax.decisions.map((one) => (isReplaced(one) ? { ...one, state: 'dropped', settled: { by, at: now } } : one));
}

/**
 * Returns why a status cannot be given: a known claim needs an official source, and what it says.
 * Null when it can.
 */
export function verdictRefusal(
  { status, source, truth, answer }: HoaxVerdict,
  { handbook }: Pick<HoaxContext, 'handbook'>,
): (HoaxOutcome & { kind: 'refused' }) | null {
  const isKnown = status !== 'unknown';
  if (source.trim() === '' && (isKnown || truth.trim() !== '')) return refusedHoax('refusal.hoax_source_missing');
  if (source.trim() !== '' && officialSourceOf(source, handbook) === null) {
    return refusedHoax('refusal.hoax_source_not_official');
  }
  if (isKnown && truth.trim() === '') return refusedHoax('refusal.hoax_truth_missing');
  const phones = officialPhones(handbook.institution);
  // The register is kept for good.
  const isPersonal = [truth, answer].some((text) => findPersonalData(text, phones).length > 0);
  return isPersonal ? refusedHoax('refusal.hoax_verdict_data') : null;
}

/** Returns the ruling on the claim in its stored form. */
export function statusRuling(
  { status, source, truth }: HoaxVerdict,
  { handbook }: Pick<HoaxContext, 'handbook'>,
): StatusRuling {
  const said = truth.replaceAll('\r\n', '\n').trim();
  return { kind: 'status', status, truth: said === '' ? null : said, source: officialSourceOf(source, handbook) };
}

/** The answer as it is kept; null where none was typed. */
export function answerOf({ answer, language }: HoaxVerdict): { text: string; language: Language } | null {
  const text = answer.replaceAll('\r\n', '\n').trim();
  return text === '' ? null : { text, language };
}

function newRulings(hoax: Hoax, action: HoaxVerdict, context: HoaxContext): Ruling[] {
  const held = statusDecision(hoax).what;
  const said = statusRuling(action, context);
  const answer = answerOf(action);
  const before = answersUnder(hoax, said.status).find(({ what }) => what.language === action.language);
  const isSame = held.status === said.status && held.source?.link === said.source?.link && held.truth === said.truth;
  return [
    ...(isSame ? [] : [said]),
    ...(answer === null || before?.what.text === answer.text
      ? []
      : [{ kind: 'answer', ...answer, status: action.status } satisfies Ruling]),
  ];
}

/** Returns true when others have approved and published texts that rest on it. */
function needsASecond(hoax: Hoax, what: Ruling): boolean {
  const from = statusOf(hoax);
  if (what.kind === 'status') return what.status !== from && [what.status, from].includes('true' satisfies HoaxStatus);
  return what.kind === 'answer' && what.status === from && standingAnswer(hoax, [what.language]) !== null;
}
