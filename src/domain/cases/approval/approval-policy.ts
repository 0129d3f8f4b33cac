import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import { findOperations } from '../../review/operations/find-operations.ts';
import type { Operation } from '../../review/operations/operations-theme.ts';
import type { CaseCore, CaseState, Draft } from '../model/case-state.ts';
import { activePlan } from '../model/crises/crisis.ts';
import type { ApprovalInput } from './approval-input.ts';
import { approvalInput } from './approval-input.ts';

/** One needed approval, from a holder of any of these roles. */
export type ApprovalSlot = {
  anyOf: readonly Role[];
  /**
   * Operation that the text mentions while a plan is activated, if that is why this approval is
   * needed, rather than severity or tags.
   */
  because?: { operation: Operation; words: string };
};

/** The approvals that a case needs: those of its severity and, in S1 and S2, those that its tags add. */
export function neededApprovals(core: CaseCore, handbook: Handbook): ApprovalSlot[] {
  return approvalsAt(approvalInput(core), handbook);
}

/** The same for whatever is so urgent and so marked. */
export function approvalsAt(ground: ApprovalInput, handbook: Handbook): ApprovalSlot[] {
  return [...severityRow(handbook, ground.severity).approvals, ...ofTags(ground, handbook)];
}

/** In S1 and S2, what the case's tags ask for: a lawyer's or the data protection officer's eye, whatever the text. */
export function approvalsOfTags(core: CaseCore, handbook: Handbook): ApprovalSlot[] {
  return ofTags(approvalInput(core), handbook);
}

function ofTags({ severity, tags }: ApprovalInput, handbook: Handbook): ApprovalSlot[] {
  if (severity !== 'S1' && severity !== 'S2') return [];
  return handbook.severity.tags.filter((tag) => tags.includes(tag.id)).map(({ anyOf }) => ({ anyOf }));
}

/**
 * Returns the slots left open when these people, each filling at most one, are assigned as well as
 * possible. Uses maximum bipartite matching by augmenting paths; slots and people are few.
 */
export function openSlots(slots: readonly ApprovalSlot[], people: readonly (readonly Role[])[]): ApprovalSlot[] {
  const personOfSlot = new Map<number, number>();

  function seat(person: number, tried: Set<number>): boolean {
    return slots.some((slot, index) => {
      if (tried.has(index) || !slot.anyOf.some((role) => people[person]?.includes(role))) return false;
      tried.add(index);
      const seated = personOfSlot.get(index);
      if (seated !== undefined && !seat(seated, tried)) return false;
      personOfSlot.set(index, person);
      return true;
    });
  }

  for (const person of people.keys()) seat(person, new Set());
  return slots.filter((_, index) => !personOfSlot.has(index));
}

/** Returns whether a person with these roles could fill any slot. */
export function holdsApprovingRole(slots: readonly ApprovalSlot[], roles: readonly Role[]): boolean {
  return slots.some((slot) => slot.anyOf.some((role) => roles.includes(role)));
}

/** Returns the roles that could fill at least one slot. */
export function rolesOf(slots: readonly ApprovalSlot[]): Role[] {
  return [...new Set(slots.flatMap((slot) => slot.anyOf))];
}

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
