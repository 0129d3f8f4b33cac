import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { redraftFromFacts } from '../cases/drafting/redraft.ts';
import { currentDraft } from '../cases/model/case-status.ts';
import type { Effect } from '../cases/model/changes.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { adaptToEmergencyPlan } from '../cases/writing/adapt-to-emergency-plan.ts';
import { findOperations } from '../review/operations/find-operations.ts';

const NOTHING = { changes: [], effects: [] };

/**
 * Applies an emergency plan that was activated, ended or given another director, in the transaction
 * that records it. It rebuilds texts that point to the plan's direction, and redraws cards that
 * speak of operations. A new plan makes other texts give way or stop (`adaptToEmergencyPlan`).
 */
export async function spreadPlan(
  transaction: CaseTransaction,
  { crisisId, isNew }: { crisisId: number; isNew: boolean },
  context: ActionContext,
): Promise<void> {
  for (const id of await transaction.cases.find({ by: 'scope', scope: crisisScope(crisisId) })) {
    const state = await transaction.cases.load(id);
    if (state === null) continue;
    const met = isNew ? adaptToEmergencyPlan(state, context) : NOTHING;
    const { changes, effects } = met.effects.length > 0 ? met : redraftFromFacts(state, context);
    if (changes.length > 0) {
      const audit = { crisis: crisisId };
      await transaction.save(decisionOf('case.redrafted', id, { kind: 'done', changes, effects, audit }, context));
    } else if (effects.length > 0) {
      await transaction.save({ changes: [], audit: [], effects });
    } else if (findOperations(currentDraft(state)?.text ?? '').length > 0) {
      const card: Effect = { kind: 'card', caseId: id };
      await transaction.save({ changes: [], audit: [], effects: [card] });
    }
  }
}
