import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { isAtRisk } from '../model/at-risk.ts';
import type { CaseState, Rescue } from '../model/case-state.ts';

/** Records of a rescue; `sought` takes back what was recorded by mistake. */
export const RESCUE_RECORDS = ['attended', 'safe', 'sought'] as const;
export type RescueRecord = (typeof RESCUE_RECORDS)[number];

const SAID: Readonly<Record<RescueRecord, string>> = {
  attended: 'thread.rescue_attended',
  safe: 'thread.rescue_safe',
  sought: 'thread.rescue_sought',
};

/**
 * Records that help is with a person at risk, or that they were found safe. Anybody of the team may,
 * also once the case is closed. The audit log keeps each record.
 */
export function recordRescue(state: CaseState, { step }: { step: RescueRecord }, context: ActionContext): Outcome {
  if (!isAtRisk(state)) return refuse('refusal.not_at_risk');
  const { rescue: before, ...core } = state.core;
  if ((before?.step ?? 'sought') === step) return refuse('refusal.rescue_recorded');
  const rescue: { rescue?: Rescue } = step === 'sought' ? {} : { rescue: { step, by: context.actor, at: context.now } };
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: { ...core, ...rescue } }],
    effects: cardAndThread(state, { sentence: { key: SAID[step] }, by: context.actor }),
    audit: { from: before?.step ?? 'sought', to: step },
  };
}
