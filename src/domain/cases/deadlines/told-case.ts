import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { CaseState } from '../model/case-state.ts';
import { isOfCrowd } from '../model/crises/crowd.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import type { DeadlineKind } from '../model/deadlines/deadline-kind.ts';
import type { Mention } from '../model/deadlines/mention.ts';
import { STEPS } from '../model/deadlines/step-deadline.ts';
import { lapseClaim } from './claim-lapse.ts';
import type { EscalationContext } from './escalation-targets.ts';
import { escalationTargets, mentionWriters } from './escalation-targets.ts';
import type { News } from './news-of-deadlines.ts';
import type { PassedStep } from './passed-steps.ts';
import { stepToTell } from './passed-steps.ts';

/**
 * Result of one check for one case: at most one step and one call. With neither, only its card is
 * redrawn.
 */
export type ToldCase = {
  times: CaseTimes;
  step: PassedStep | null;
  /** The case, where the claim on it lapses now. */
  lapsing: CaseState | null;
  call: Mention | null;
};

/**
 * @param isFresh whether nothing came of a key before
 * @param state of the case, where its news need it: see `needsState`
 */
export function toldCase(
  news: News,
  isFresh: (key: string) => boolean,
  state: CaseState | null,
  circumstances: EscalationContext,
): ToldCase | null {
  const step = stepToTell(news.passed, ({ key }) => !isFresh(key));
  const isLapsing = news.hasLeft && state !== null && lapseClaim(state, null, circumstances).kind === 'done';
  const isRedrawn = news.shiftKey !== null && isFresh(news.shiftKey);
  if (step === null && !isLapsing && !isRedrawn) return null;
  const times = isLapsing ? { ...news.times, claim: null } : news.times;
  const told = { times, step, lapsing: isLapsing ? state : null };
  return { ...told, call: callOf(told, state, circumstances) };
}

const NEED_STATE: readonly DeadlineKind[] = ['approval', 'language'];

/**
 * Returns whether the full case must be loaded: only it shows who may approve a text and whether a
 * claim lapses.
 */
export function needsState({ hasLeft, passed }: News, isFresh: (key: string) => boolean): boolean {
  return hasLeft || passed.some(({ clock, key }) => NEED_STATE.includes(clock) && isFresh(key));
}

/** The most urgent cases first; of them the gravest steps, and then the oldest case. */
export function byUrgency(one: ToldCase, other: ToldCase): number {
  const rank = ({ times, step }: ToldCase) => [
    SEVERITIES.indexOf(times.severity),
    step === null ? 0 : -STEPS.indexOf(step.step),
    Date.parse(times.openedAt),
  ];
  const [mine, theirs] = [rank(one), rank(other)];
  const differing = mine.findIndex((value, index) => value !== theirs[index]);
  return differing === -1 ? 0 : (mine[differing] ?? 0) - (theirs[differing] ?? 0);
}

function callOf(
  { times, step, lapsing }: Omit<ToldCase, 'call'>,
  state: CaseState | null,
  circumstances: EscalationContext,
): Mention | null {
  if (step !== null && step.step !== 'half') {
    if (isRungTogether(times, step, circumstances)) return null;
    const { caseId, clock, dueAt } = step;
    return { caseId, clock, step: step.step, dueAt, ...escalationTargets(step, times, state, circumstances) };
  }
  if (lapsing === null) return null;
  return {
    caseId: times.id,
    clock: 'claim',
    step: 'lapsed',
    dueAt: circumstances.now,
    ...mentionWriters(circumstances),
  };
}

/** Returns true of a card of a crisis that nobody has taken: the bell calls people for all of those together. */
function isRungTogether(
  { claim, inCrisis }: CaseTimes,
  { clock }: PassedStep,
  { handbook }: EscalationContext,
): boolean {
  return claim === null && (clock === 'claim' || clock === 'first_reply') && isOfCrowd(inCrisis ?? null, handbook);
}
