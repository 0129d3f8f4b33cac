import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { LegalHold, Lift } from '../../cases/model/crises/crisis.ts';
import { LIFTING_ROLES } from '../../cases/model/crises/crisis.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import { sameActor } from '../../people/actor.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/** Roles that may order to keep what a crisis's cases hold. */
export const HOLDING_ROLES: readonly Role[] = ['lead', 'legal', 'dpo'];
const LONGEST_REASON = 300;

/**
 * Orders that nothing of the crisis's cases is erased. What a person asks to erase is blocked
 * meanwhile: kept for courts, and shown to nobody.
 */
export function holdLegally({ crisis }: CrisisState, { why }: { why: string }, context: ActionContext): Outcome {
  if (!HOLDING_ROLES.some((role) => context.roles.includes(role)))
    return refuse('refusal.legal_hold_roles', { roles: HOLDING_ROLES.join(' ') });
  if (crisis.legalHold !== undefined) return refuse('refusal.legal_hold_placed');
  const reason = why.trim();
  if (reason === '' || reason.length > LONGEST_REASON) return refuse('refusal.reason_needed');
  const legalHold: LegalHold = { by: context.actor, at: context.now, why: reason, lifts: [] };
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row: { ...crisis, legalHold } }],
    effects: boardAndLine(crisis.id, { sentence: { key: 'crisis.legal_hold_placed' }, by: context.actor }),
    audit: { crisis: crisis.id },
  };
}

/**
 * Lifts the legal hold for the lead or for the data protection officer. It ends once two persons
 * have lifted it, one for each. What was asked to be erased meanwhile is erased then.
 */
export function liftHold({ crisis }: CrisisState, context: ActionContext): Outcome {
  const { legalHold, ...rest } = crisis;
  if (legalHold === undefined) return refuse('refusal.no_legal_hold');
  const roles = LIFTING_ROLES.filter((role) => context.roles.includes(role));
  if (roles.length === 0) return refuse('refusal.legal_hold_lift_roles');
  if (legalHold.lifts.some(({ by }) => sameActor(by, context.actor))) return refuse('refusal.legal_hold_lifted_before');
  const lifts: Lift[] = [...legalHold.lifts, { by: context.actor, at: context.now, roles }];
  const isOver = liftedByBoth(lifts);
  const key = isOver ? 'crisis.legal_hold_over' : 'crisis.legal_hold_lifted';
  return {
    kind: 'done',
    changes: isOver
      ? [
          { kind: 'crisis', row: rest },
          { kind: 'unblocked', row: { id: 'unblocked', crisisId: crisis.id } },
        ]
      : [{ kind: 'crisis', row: { ...crisis, legalHold: { ...legalHold, lifts } } }],
    effects: boardAndLine(crisis.id, {
      sentence: { key },
      by: context.actor,
      ...(isOver ? {} : { asks: LIFTING_ROLES.filter((role) => !roles.includes(role)) }),
    }),
    audit: { crisis: crisis.id, roles, over: isOver },
  };
}

/** Returns true once one person lifted it as the lead and another as the data protection officer. */
function liftedByBoth(lifts: readonly Lift[]): boolean {
  return lifts.some(
    (one) =>
      one.roles.includes('lead') && lifts.some((other) => other.roles.includes('dpo') && !sameActor(one.by, other.by)),
  );
}
