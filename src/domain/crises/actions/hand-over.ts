import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { CrisisRole } from '../../cases/model/crises/crisis.ts';
import type { Actor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import { mentionOf } from '../../people/mention.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/**
 * Hands a role of the crisis over to a person. Only that person gets a summary of the current
 * state.
 */
export function handOver(
  { crisis }: CrisisState,
  { role, to }: { role: CrisisRole; to: Actor },
  context: ActionContext,
): Outcome {
  const before = crisis.roles[role]?.who ?? null;
  if (to.kind !== 'slack') return refuse('refusal.hand_over_to_nobody');
  if (sameActor(before, to)) return refuse('refusal.holds_role');
  const roles = { ...crisis.roles, [role]: { who: to, since: context.now } };
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row: { ...crisis, roles } }],
    effects: [
      ...boardAndLine(crisis.id, {
        sentence: { key: 'crisis.handed_over', params: { role, from: before === null ? '' : mentionOf(before) } },
        by: context.actor,
        calls: [to],
      }),
      { kind: 'handover', crisisId: crisis.id, role, to },
    ],
    audit: { crisis: crisis.id, role, from: before === null ? null : mentionOf(before), to: mentionOf(to) },
  };
}
