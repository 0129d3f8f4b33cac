import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import { crisisScope } from '../../cases/model/fact-scope.ts';
import type { CaseTransaction, StoreLook } from '../../cases/ports/case-store.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { StepTick } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import { CLOCK } from '../../people/actor.ts';
import { stepsOfUpdate } from './lay-out-steps.ts';
import type { Seen } from './seen-in-record.ts';
import { seenInRecord } from './seen-in-record.ts';
import { currentSteps } from './steps-waiting.ts';

type Context = Omit<ActionContext, 'roles'>;

/**
 * Ticks the steps of open crises that the bot sees done, and lays out those of the next update. Looks
 * first without the lock, so that no click waits for a minute in which nothing happened.
 */
export function keepAllSteps(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, async (settled) => {
    const given = { handbook: settled.handbook.current(), newId: settled.keys.newId };
    const due = await settled.store.look(async (now) => {
      const ids: number[] = [];
      for (const crisis of await now.crises.open()) {
        const { seen, next } = await stepsToKeep(now, crisis, given);
        if (seen.length + next.length > 0) ids.push(crisis.id);
      }
      return ids;
    });
    if (due.length === 0) return;
    await settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const crisis of context.crises.filter(({ id }) => due.includes(id)))
        await keepSteps(transaction, crisis, context);
    });
  });
}

type SeenStep = { step: CrisisStep; seen: Seen };

/** Returns the open steps that the bot sees done, and those that the last word to the public brings back. */
async function stepsToKeep(
  now: Pick<StoreLook, 'crises' | 'facts'>,
  crisis: Crisis,
  { handbook, newId }: Pick<Context, 'handbook' | 'newId'>,
): Promise<{ seen: SeenStep[]; next: CrisisStep[] }> {
  const steps = await now.crises.steps(crisis.id);
  const next = stepsOfUpdate(crisis, steps, playbookById(handbook, crisis.playbook), { newId });
  const open = currentSteps(steps).filter(({ ended, tickedBy }) => ended === null && tickedBy !== null);
  if (open.length === 0) return { seen: [], next };
  const facts = await now.facts.historyOf(crisisScope(crisis.id));
  const state = { crisis, facts, pauses: await now.crises.pauses() };
  const seen = open.flatMap((step): SeenStep[] => {
    const sight = seenInRecord(step, state);
    return sight === null ? [] : [{ step, seen: sight }];
  });
  return { seen, next };
}

/** Ticks what the bot sees done in one crisis, then lays out the steps that its last word brings back. */
export async function keepSteps(transaction: CaseTransaction, crisis: Crisis, context: Context): Promise<void> {
  const { seen: done, next } = await stepsToKeep(transaction, crisis, context);
  for (const { step, seen } of done) await tick(transaction, step, seen, context);
  if (next.length === 0) return;
  const outcome: Outcome = {
    kind: 'done',
    changes: next.map((row) => ({ kind: 'crisis_step', row })),
    effects: [{ kind: 'board', crisisId: crisis.id }],
    audit: { crisis: crisis.id, steps: next.map(({ step }) => step ?? '') },
  };
  await transaction.save(decisionOf('crisis.steps_laid_out', null, outcome, context));
}

async function tick(
  transaction: CaseTransaction,
  step: CrisisStep,
  seen: Seen,
  context: Pick<Context, 'actor' | 'now'>,
): Promise<void> {
  const { crisisId, id } = step;
  // What happens at this very moment is the act of the person who acts.
  const by = seen.at === context.now ? context.actor : seen.by;
  const row: CrisisStep = { ...step, ended: { kind: 'seen', by, at: seen.at, why: null } };
  const audit = { crisis: crisisId, step: id, name: step.step };
  const outcome: Outcome = {
    kind: 'done',
    changes: [{ kind: 'crisis_step', row }],
    effects: [{ kind: 'board', crisisId }],
    audit,
  };
  await transaction.save(decisionOf('crisis.step_ticked', null, outcome, context));
}

/** Ticks the open steps that wait for this event, in every open crisis, since a person has just done it. */
export async function tickStepsFor(
  deps: Pick<CaseDeps, 'store' | 'now'>,
  event: StepTick,
  actor: Actor,
): Promise<void> {
  if ((await deps.store.openCrises()).length === 0) return;
  await deps.store.transact(async (transaction) => {
    const context = { actor, now: deps.now() };
    for (const { id } of await transaction.crises.open()) {
      for (const step of await transaction.crises.steps(id)) {
        if (step.tickedBy !== event || step.ended !== null) continue;
        await tick(transaction, step, { by: actor, at: context.now }, context);
      }
    }
  });
}
