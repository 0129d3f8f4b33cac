import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Pause } from '../cases/model/crises/pause.ts';
import { takesTicks } from '../cases/model/crises/pause.ts';
import type { Actor } from '../people/actor.ts';
import { redrawBoards } from './pause-publishing.ts';

export type TickRequest = {
  pauseId: string;
  errandId: string;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/** A person has stopped what the bot cannot stop. @throws RefusedError with the sentence for the person */
export function tickPauseTask(deps: CaseDeps, request: TickRequest): Promise<void> {
  return withActiveHandbook(deps, (settled) => ticked(settled, request));
}

async function ticked(deps: CaseDeps, request: TickRequest): Promise<void> {
  const membership = await deps.people.standingOf(request.actor, request.channel);
  const refusal: Sentence | null = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(request.deliveryKey)) return null;
    const context = await contextIn(deps, transaction, request.actor);
    const pause = await transaction.crises.registers.pauseById(request.pauseId);
    const outcome: Outcome =
      membership.kind === 'stranger'
        ? { kind: 'refused', sentence: outsiderSentence(membership.why) }
        : tickOutcome(pause, request.errandId, context);
    await transaction.save(decisionOf('publishing.errand_stopped', null, outcome, context));
    return outcome.kind === 'refused' ? outcome.sentence : null;
  });
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

function tickOutcome(pause: Pause | null, errandId: string, context: Omit<ActionContext, 'roles'>): Outcome {
  const task = pause?.errands.find(({ id }) => id === errandId);
  if (pause === null || task === undefined || !takesTicks(pause)) return refuse('refusal.not_paused');
  if (task.stopped !== null) return refuse('refusal.errand_stopped');
  const stopped = { by: context.actor, at: context.now };
  const tasks = pause.errands.map((one) => (one.id === errandId ? { ...one, stopped } : one));
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row: { ...pause, errands: tasks } }],
    effects: [{ kind: 'pause_list', pauseId: pause.id }, ...redrawBoards(context)],
    audit: { pause: pause.id, errand: errandId },
  };
}
