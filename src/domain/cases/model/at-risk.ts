import type { LifeRiskKind } from '../../handbook/life-risk-kind.ts';
import { LIFE_RISK_KINDS, leastGuarded } from '../../handbook/life-risk-kind.ts';
import { isAhead } from '../../time/is-ahead.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { isMaybe } from '../../triage/is-maybe.ts';
import type { Assessment } from '../../triage/model/assessment.ts';
import type { CasePost, CaseState, DismissReason } from './case-state.ts';
import type { ThreadEntry } from './changes.ts';

/** The emergency number of the whole European Union (Directive (EU) 2018/1972, art. 109). */
export const EMERGENCY_PHONE = '112';

/** Returns whether the case is now classed as a call for help. */
export function isAtRisk({ core }: Pick<CaseState, 'core'>): boolean {
  return core.class === 'life_risk';
}

/** The dangers that triage saw in the post, as the rules that saw them name them. */
export function dangersIn({ because }: Pick<Assessment, 'because'>): LifeRiskKind[] {
  return LIFE_RISK_KINDS.filter((kind) => because.some((one) => one.rule === `life_risk.${kind}`));
}

/**
 * Returns whether a public reply to this call for help could do harm, by the rules that saw it; the
 * reply then begins in private.
 */
export function isHarmedInPublic(assessment: Pick<Assessment, 'class' | 'because'>): boolean {
  return assessment.class === 'life_risk' && dangersIn(assessment).some((kind) => leastGuarded(kind) !== 'public');
}

/** Triage did not take it for a call for help, but it is near to one, and nobody has said yet what it is: a person reads it first. */
export function mayBeAtRisk({ core }: CaseState): boolean {
  const { assessment, closed } = core;
  const isAsTriaged = core.class === assessment.class && closed === null;
  return isAsTriaged && isMaybe(assessment);
}

/** A person is at risk and nobody has recorded whom they told: no reply ends such a case. */
export function isUntold(state: CaseState): boolean {
  const { closed, erased, rescue } = state.core;
  const isKnown = state.handoffs.length > 0 || rescue !== undefined;
  return isAtRisk(state) && closed === null && erased === null && !isKnown;
}

/** Time in milliseconds within which the person who takes a call for help notes that 112 knows. */
export const TOLD_WITHIN_MS = 300_000;

/** Time in milliseconds for which it is asked: nobody is called on for a case of another day. */
export const ASKED_FOR_MS = 86_400_000;

/**
 * Returns whether a call for help waits again as if nobody had taken it: nobody has noted within five minutes that 112 knows. A
 * claim tells nobody, and neither does a line of safety to the person at risk. After a day it is past. A clock that was set back
 * counts as time that has passed.
 */
export function isLeftUntold(state: CaseState, now: string): boolean {
  const { claim, releasedAt, openedAt } = state.core;
  const since = claim?.at ?? releasedAt ?? openedAt;
  const isLate = momentAfter(since, TOLD_WITHIN_MS) <= now && now < momentAfter(since, ASKED_FOR_MS);
  return isUntold(state) && (isLate || isAhead(since, now));
}

/** The post that called for help, by the words that triage saw; else the first one. */
export function callingPost({ core, posts }: Pick<CaseState, 'core' | 'posts'>): CasePost | undefined {
  const rules = new Set(dangersIn(core.assessment).map((kind) => `life_risk.${kind}`));
  const words = core.assessment.because.flatMap((one) => (rules.has(one.rule) ? one.words : []));
  return posts.find(({ text }) => words.some((some) => text.includes(some))) ?? posts[0];
}

/** The line that calls the duty officer to a person at risk. */
export function callForHelp(): ThreadEntry {
  return { sentence: { key: 'thread.at_risk', params: { phone: EMERGENCY_PHONE } }, asks: 'duty_officer' };
}

/** Returns when and how the case of a person at risk ended; null while it still needs an action. */
export function resolutionOf(state: CaseState): { at: string; how: DismissReason | 'answered' } | null {
  const { closed, currentDraftId } = state.core;
  if (closed !== null) return { at: closed.at, how: closed.reason };
  const out = state.publications.find(({ draftId, status }) => draftId === currentDraftId && status === 'published');
  const told = state.handoffs[0]?.recordedAt ?? state.core.rescue?.at;
  if (out?.publishedAt == null || told === undefined) return null;
  const isToldLast = told.localeCompare(out.publishedAt) > 0;
  return { at: isToldLast ? told : out.publishedAt, how: 'answered' };
}
