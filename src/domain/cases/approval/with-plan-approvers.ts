import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import { findOperations } from '../../review/operations/find-operations.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { activePlan } from '../model/crises/crisis.ts';
import type { ApprovalSlot } from './approval-policy.ts';

const DIRECTION: readonly Role[] = ['plan_director'];

/**
 * Returns the roles that approve texts about operations while an emergency plan is activated: the
 * handbook's, else the plan's director.
 */
function planChain({ severity }: Handbook): readonly Role[] {
  return severity.planChain?.anyOf ?? DIRECTION;
}

/**
 * The approvals that a text needs, with one of the plan's chain where the plan of its crisis is activated and it speaks of operations,
 * whatever its severity. Where one that is asked for anyway can come from the chain alone, that one is enough.
 */
export function withPlanApprovers(
  slots: readonly ApprovalSlot[],
  draft: Pick<Draft, 'text' | 'places'>,
  { crisis }: Pick<CaseState, 'crisis'>,
  handbook: Handbook,
): readonly ApprovalSlot[] {
  const [told] = activePlan(crisis) === null ? [] : operationsIn(draft);
  if (told === undefined) return slots;
  const chain = planChain(handbook);
  const because = { operation: told.operation, words: told.words };
  const own = slots.findIndex(({ anyOf }) => anyOf.every((role) => chain.includes(role)));
  if (own < 0) return [...slots, { anyOf: chain, because }];
  return slots.map((slot, index) => (index === own ? { ...slot, because } : slot));
}

/** Finds the operations mentioned in the text and in the texts of its places. */
function operationsIn({ text, places }: Pick<Draft, 'text' | 'places'>) {
  return [...new Set([text, ...places.map((destination) => destination.text)])].flatMap(findOperations);
}
