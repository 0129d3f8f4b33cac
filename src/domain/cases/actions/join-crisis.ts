import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { redraftFromFacts } from '../drafting/redraft.ts';
import type { CaseState } from '../model/case-state.ts';
import { hasPublished, mayLeave } from '../model/crises/crisis-of.ts';

/** Makes a case part of an open crisis. It keeps the facts of its own playbook. */
export function joinCrisis(state: CaseState, { crisisId }: { crisisId: number }, context: ActionContext): Outcome {
  const { core } = state;
  if (core.statement !== null) return refuse('refusal.own_text');
  if (core.crisisId !== null) return refuse('refusal.in_crisis', { id: core.crisisId });
  const crisis = context.crises.find(({ id, closed }) => id === crisisId && closed === null);
  if (crisis === undefined) return refuse('refusal.crisis_closed');
  const next = { ...core, crisisId };
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: next }],
    effects: cardAndThread(
      { core: next },
      { sentence: { key: 'thread.joined_crisis', params: { id: crisisId } }, by: context.actor },
    ),
    audit: { crisis: crisisId },
  };
}

/** Takes a case of another playbook, or of none, out of its crisis. Its text no longer rests on the crisis's facts. */
export function leaveCrisis(state: CaseState, context: ActionContext): Outcome {
  const { core, crisis } = state;
  if (core.crisisId === null || crisis === null) return refuse('refusal.in_no_crisis');
  if (!mayLeave(state)) return refuse('refusal.own_crisis');
  if (hasPublished(state)) return refuse('refusal.crisis_published');
  const next = { ...core, crisisId: null };
  const left = redraftFromFacts({ ...state, core: next, crisis: null }, context);
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: next }, ...left.changes],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.left_crisis', params: { id: core.crisisId } },
        by: context.actor,
      }),
      ...left.effects,
    ],
    audit: { crisis: core.crisisId },
  };
}
