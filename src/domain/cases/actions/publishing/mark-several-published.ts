import type { Sentence } from '../../../../errors.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { refuse, refuseFor } from '../../decision/outcome.ts';
import { applyChanges } from '../../model/apply-changes.ts';
import type { CaseState } from '../../model/case-state.ts';
import type { AuditDetail, Change, Effect } from '../../model/changes.ts';
import { markPublished } from './mark-published.ts';

/** One text that went out as it was approved. `proof`: its address. */
export type MarkedPublication = { publicationId: string; proof: string };

/**
 * Records that a person published a text on several networks, exactly as it was approved. Either all of it is recorded,
 * or nothing, with a sentence for each wrong address.
 */
export function markSeveralPublished(
  state: CaseState,
  action: { marks: readonly MarkedPublication[] },
  context: ActionContext,
): Outcome {
  const [first] = action.marks;
  if (first === undefined) return refuse('refusal.nothing_published');
  const problems: Sentence[] = [];
  const changes: Change[] = [];
  const effects: Effect[] = [];
  const marked: AuditDetail[] = [];
  for (const { publicationId, proof } of action.marks) {
    const outcome = markPublished(applyChanges(state, changes), { publicationId, proof, textOut: null }, context);
    if (outcome.kind === 'refused') {
      const { key, params } = outcome.sentence;
      problems.push({ key, params: { ...params, publication: publicationId } });
    } else {
      changes.push(...outcome.changes);
      effects.push(...outcome.effects);
      marked.push(outcome.audit);
    }
  }
  const refusal = refuseFor(problems);
  if (refusal !== null) return refusal;
  return { kind: 'done', changes, effects: eachOnce(effects), audit: { marked } };
}

function eachOnce(effects: readonly Effect[]): Effect[] {
  return [...new Map(effects.map((effect) => [JSON.stringify(effect), effect])).values()];
}
