import { momentAfter } from '../../time/moment-after.ts';
import type { Breach } from '../model/breaches/breach.ts';

const HOUR_MS = 3_600_000;
/** On the wall: neither nights nor holidays stop it (GDPR, art. 33.1; Regulation 1182/71, art. 3). */
const TO_NOTIFY_MS = 72 * HOUR_MS;

/** As time runs out: half of it, 12 and 2 hours before its end, and its end. */
export const BREACH_STEPS = ['half', 'twelve_hours', 'two_hours', 'over'] as const;
export type BreachStep = (typeof BREACH_STEPS)[number];

const AFTER_MS: Readonly<Record<BreachStep, number>> = {
  half: TO_NOTIFY_MS / 2,
  twelve_hours: TO_NOTIFY_MS - 12 * HOUR_MS,
  two_hours: TO_NOTIFY_MS - 2 * HOUR_MS,
  over: TO_NOTIFY_MS,
};

/** Until when the authority is to be notified; ISO 8601 UTC. */
export function notifyBy({ awareAt }: Pick<Breach, 'awareAt'>): string {
  return momentAfter(awareAt, TO_NOTIFY_MS);
}

/** Returns whether the 72 hours are over at that moment (ISO 8601 UTC). */
export function isOver(breach: Pick<Breach, 'awareAt'>, now: string): boolean {
  return Date.parse(now) >= Date.parse(notifyBy(breach));
}

/** The steps that have come by now, in their order. */
export function breachSteps({ awareAt }: Pick<Breach, 'awareAt'>, now: string): BreachStep[] {
  const passedMs = Date.parse(now) - Date.parse(awareAt);
  return BREACH_STEPS.filter((step) => AFTER_MS[step] <= passedMs);
}

/**
 * Returns the steps that require a call; the recording itself already notified those that had
 * passed by then.
 */
export function stepsToMention(breach: Pick<Breach, 'awareAt' | 'recordedAt'>, now: string): BreachStep[] {
  const toldAtOnce = breachSteps(breach, breach.recordedAt);
  return breachSteps(breach, now).filter((step) => !toldAtOnce.includes(step));
}
