import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisEntry } from '../../cases/model/crises/crisis-entry.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import { actorKey, CLOCK } from '../../people/actor.ts';
import type { WaitingStep } from './steps-waiting.ts';
import { stepsWaiting } from './steps-waiting.ts';

/** Time in milliseconds between two calls for the same late step. */
const EVERY_MS = 15 * 60_000;

/**
 * Calls the people of steps that nobody took, or that are late: one line for all of a crisis. A late
 * step calls again every quarter of an hour, and the lead too from the second time on.
 */
export function ringSteps(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      for (const crisis of context.crises) {
        const due = await dueIn(crisis, transaction, context.now);
        if (due.length === 0) continue;
        const entry = callFor(due);
        const effects = [
          { kind: 'board', crisisId: crisis.id } as const,
          { kind: 'crisis_line', crisisId: crisis.id, entry } as const,
        ];
        const audit = { crisis: crisis.id, steps: due.map(({ step }) => step.step.id) };
        await transaction.save(
          decisionOf('crisis.steps_waiting', null, { kind: 'done', changes: [], effects, audit }, context),
        );
      }
    }),
  );
}

/** Returns how often a late step has called by now, from 1; 0 for one that is only untaken. */
function timesCalled({ why, dueAt }: WaitingStep, now: string): number {
  return why === 'untaken' ? 0 : 1 + Math.floor((Date.parse(now) - Date.parse(dueAt)) / EVERY_MS);
}

/** Step to call for now, and how often it was called as late. */
type DueStep = { step: WaitingStep; times: number };

async function dueIn(crisis: Crisis, { crises, record }: CaseTransaction, now: string): Promise<DueStep[]> {
  const due: DueStep[] = [];
  for (const step of stepsWaiting(crisis, await crises.steps(crisis.id), now)) {
    const times = timesCalled(step, now);
    if (await record.seen(`clock:crisis:${crisis.id}:step:${step.step.id}:${times}`)) continue;
    due.push({ step, times });
  }
  return due;
}

function callFor(due: readonly DueStep[]): CrisisEntry {
  const people = new Map<string, Actor>();
  const roles = new Set<Role>();
  for (const { step, times } of due) {
    if (step.whose.kind === 'person') people.set(actorKey(step.whose.who), step.whose.who);
    else roles.add(step.whose.role);
    if (times > 1) roles.add('lead');
  }
  return {
    sentence: { key: 'crisis.steps_waiting', params: { count: due.length } },
    ...(people.size === 0 ? {} : { calls: [...people.values()] }),
    ...(roles.size === 0 ? {} : { asks: [...roles] }),
    stepIds: due.map(({ step }) => step.step.id),
  };
}
