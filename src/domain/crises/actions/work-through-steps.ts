import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { CrisisStep, StepEnd } from '../../cases/model/crises/crisis-step.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import { sameActor } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/** Lengths in characters that a form may take, too. */
export const LONGEST_STEP = 160;
export const LONGEST_STEP_REASON = 300;
const LONGEST_MINUTES = 24 * 60;

/** Takes a step on. A person may take it over from another. */
export function takeStep(state: CrisisState, { stepId }: { stepId: string }, context: ActionContext): Outcome {
  const step = openStep(state, stepId);
  if (step === null) return refuse('refusal.step_over');
  if (sameActor(step.taken?.by ?? null, context.actor)) return refuse('refusal.step_taken');
  return saved({ ...step, taken: { by: context.actor, at: context.now } });
}

/** Ends a step: it is done, or not needed for a reason. */
export function endStep(
  state: CrisisState,
  { stepId, end, why }: { stepId: string; end: 'done' | 'not_needed'; why: string },
  context: ActionContext,
): Outcome {
  const step = openStep(state, stepId);
  if (step === null) return refuse('refusal.step_over');
  const reason = why.trim();
  if (end === 'not_needed' && (reason === '' || reason.length > LONGEST_STEP_REASON))
    return refuse('refusal.reason_needed');
  const ended: StepEnd = { kind: end, by: context.actor, at: context.now, why: end === 'done' ? null : reason };
  return saved({ ...step, ended });
}

/** Adds a step that the playbook does not have, to be done in that number of minutes. */
export function addStep(
  { crisis }: CrisisState,
  { what, minutes }: { what: string; minutes: number },
  context: ActionContext,
): Outcome {
  const words = what.replaceAll(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST_STEP) return refuse('refusal.step_words', { max: LONGEST_STEP });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES)
    return refuse('refusal.step_minutes', { most: LONGEST_MINUTES });
  const now = context.now;
  return saved({
    id: context.newId(),
    crisisId: crisis.id,
    step: null,
    phase: 'first_hour',
    role: null,
    what: { [homeLanguage(context.handbook)]: words },
    phone: null,
    link: null,
    tickedBy: null,
    since: now,
    dueAt: momentAfter(now, minutes * 60_000),
    taken: null,
    ended: null,
  });
}

function openStep({ steps }: CrisisState, stepId: string): CrisisStep | null {
  return steps.find(({ id, ended }) => id === stepId && ended === null) ?? null;
}

function saved(row: CrisisStep): Outcome {
  return {
    kind: 'done',
    changes: [{ kind: 'crisis_step', row }],
    effects: [{ kind: 'board', crisisId: row.crisisId }],
    audit: { crisis: row.crisisId, step: row.id, name: row.step },
  };
}
