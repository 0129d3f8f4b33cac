import { holdsApprovingRole } from '../../cases/approval/approval-policy.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { Change } from '../../cases/model/changes.ts';
import type { ActivatedPlan, Crisis, CrisisLevel } from '../../cases/model/crises/crisis.ts';
import { levelTurn } from '../../cases/model/deadlines/ring.ts';
import { severityRow } from '../../handbook/handbook.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import { slackUser } from '../../people/actor.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';
import { planProblem } from '../model/plan-problem.ts';
import { followUpsAtEnd } from './follow-up.ts';

/** Returns true when this person may reduce a crisis: they hold an approving role at its level. */
function mayDirect({ level }: Pick<Crisis, 'level'>, { roles, handbook }: ActionContext): boolean {
  return holdsApprovingRole(severityRow(handbook, level).approvals, roles);
}

/**
 * Sets the level of the crisis. Any member of the team may raise it, and the public then hears from us at
 * least as often as the level asks. Only a person who may approve may lower it, and so sees to it: nobody
 * is rung for the new level, and raised again it rings again.
 */
export function setLevel(
  { crisis }: CrisisState,
  { level, why }: { level: CrisisLevel; why: string },
  context: ActionContext,
): Outcome {
  if (level === crisis.level) return refuse('refusal.same_level');
  const isLess = SEVERITIES.indexOf(level) > SEVERITIES.indexOf(crisis.level);
  if (isLess && !mayDirect(crisis, context)) return refuse('refusal.crisis_needs_approver');
  const wanted = severityRow(context.handbook, level).updateMinutes ?? crisis.cadenceMinutes;
  const cadenceMinutes = isLess ? crisis.cadenceMinutes : Math.min(crisis.cadenceMinutes, wanted);
  return {
    kind: 'done',
    changes: [
      { kind: 'crisis', row: { ...crisis, level, cadenceMinutes } },
      ...(isLess ? takenAtLevel(crisis.id, level, context) : []),
    ],
    effects: boardAndLine(crisis.id, {
      sentence: { key: 'crisis.level_set', params: { from: crisis.level, to: level, why: why.trim() } },
      by: context.actor,
    }),
    audit: { crisis: crisis.id, from: crisis.level, to: level },
  };
}

/** Returns the row that says that the person who lowered the crisis sees to it at its new level. */
function takenAtLevel(crisisId: number, level: CrisisLevel, { actor, now: at, newId }: ActionContext): Change[] {
  const who = slackUser(actor);
  if (who === null) return [];
  const turn = levelTurn(crisisId, level);
  const of = { turn, kind: 'crisis', severity: level, caseId: null, crisisId } as const;
  return [{ kind: 'ring', row: { id: newId(), ...of, who, step: 'taken', at } }];
}

/** The emergency plan is activated, changes its level, or ends: from then on its direction speaks for operations. */
export function setPlan(
  { crisis }: CrisisState,
  { plan }: { plan: Omit<ActivatedPlan, 'since'> | null },
  context: ActionContext,
): Outcome {
  if (plan === null && crisis.plan === null) return refuse('refusal.no_plan');
  if (plan === null && !mayDirect(crisis, context)) return refuse('refusal.crisis_needs_approver');
  const problem = planProblem(plan);
  if (problem !== null) return { kind: 'refused', sentence: problem };
  const next = plan === null ? null : { ...plan, since: crisis.plan?.since ?? context.now };
  const key = plan === null ? 'crisis.plan_ended' : 'crisis.plan_set';
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row: { ...crisis, plan: next } }],
    effects: boardAndLine(crisis.id, {
      sentence: { key, params: { level: plan?.level ?? '', director: plan?.director ?? '' } },
      by: context.actor,
    }),
    audit: { crisis: crisis.id, activated: plan !== null },
  };
}

const SHORTEST_CADENCE = 15;
const LONGEST_CADENCE = 24 * 60;

export function setCadence({ crisis }: CrisisState, { minutes }: { minutes: number }, context: ActionContext): Outcome {
  if (!Number.isInteger(minutes) || minutes < SHORTEST_CADENCE || minutes > LONGEST_CADENCE)
    return refuse('refusal.cadence', { least: SHORTEST_CADENCE, most: LONGEST_CADENCE });
  if (minutes > crisis.cadenceMinutes && !mayDirect(crisis, context)) return refuse('refusal.crisis_needs_approver');
  return {
    kind: 'done',
    changes: [{ kind: 'crisis', row: { ...crisis, cadenceMinutes: minutes } }],
    effects: boardAndLine(crisis.id, {
      sentence: { key: 'crisis.cadence_set', params: { minutes } },
      by: context.actor,
    }),
    audit: { crisis: crisis.id, from: crisis.cadenceMinutes, to: minutes },
  };
}

/**
 * Closes the crisis. Open cases stay open, and keep the facts that they rest on. While nobody was told
 * of a person at risk, only a person who was shown that may close it.
 */
export function closeCrisis(
  { crisis, pauses, untold }: CrisisState,
  { why, untold: shown = [] }: { why: string; untold?: readonly number[] },
  context: ActionContext,
): Outcome {
  if (!mayDirect(crisis, context)) return refuse('refusal.crisis_needs_approver');
  if (pauses.some(({ crisisId }) => crisisId === crisis.id)) return refuse('refusal.crisis_paused');
  if (why.trim() === '') return refuse('refusal.reason_needed');
  const unseen = untold.filter((id) => !shown.includes(id));
  if (unseen.length > 0) return refuse('refusal.people_untold', { cases: unseen.map((id) => `#${id}`).join(', ') });
  const closed = { by: context.actor, at: context.now, why: why.trim() };
  return {
    kind: 'done',
    changes: [
      { kind: 'crisis', row: { ...crisis, closed } },
      ...followUpsAtEnd(crisis, context).map((row): Change => ({ kind: 'follow_up', row })),
    ],
    effects: [
      ...boardAndLine(crisis.id, { sentence: { key: 'crisis.closed' }, by: context.actor }),
      // The report of a crisis is made when it is closed.
      { kind: 'report', crisisId: crisis.id, namesIn: 'names' },
    ],
    audit: { crisis: crisis.id, untold: untold.map(String) },
  };
}
