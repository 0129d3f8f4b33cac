import type { Refusal, Sentence } from '../../../errors.ts';
import type { AuditEntry, Change, Effect } from '../model/changes.ts';
import type { ActionContext, Outcome } from './outcome.ts';

/** Changes to save, all or none; for a refusal, also the sentence with the reason. */
export type Decision = {
  changes: Change[];
  audit: AuditEntry[];
  effects: Effect[];
  refusal: Refusal | null;
};

export function outsiderSentence(why: string): Sentence {
  return { key: `refusal.stranger_${why}` };
}

/** Adds the outcome's row of the record. A refusal changes nothing; at most it has something drawn again. */
export function decisionOf(
  event: string,
  caseId: number | null,
  outcome: Outcome,
  context: Pick<ActionContext, 'actor' | 'now'>,
): Decision {
  const entry = { event, caseId, actor: context.actor, at: context.now };
  if (outcome.kind === 'refused') {
    const audit: AuditEntry = { ...entry, result: 'refused', detail: { why: outcome.sentence.key } };
    return { changes: [], effects: outcome.effects ?? [], audit: [audit], refusal: outcome.sentence };
  }
  return {
    changes: outcome.changes,
    effects: outcome.effects,
    audit: [
      { ...entry, result: 'done', detail: outcome.audit },
      ...(outcome.also ?? []).map((also): AuditEntry => ({ ...entry, ...also, result: 'done' })),
    ],
    refusal: null,
  };
}
