import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Outbox, OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../job-log.ts';
import { backOffMs } from './back-off.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

export type LookUpItem = OutboxItem & { effect: Extract<Effect, { kind: 'look_up' | 'read_pinned' }> };

export type LookUpLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  work: {
    /** Asks the network about a publication that nobody knows the fate of, and writes down what it says. */
    lookUp(asked: { publicationId: string; look: number }): Promise<void>;
    /** Asks the networks what is pinned on our profiles, and adds it to the list of a pause. */
    readPinned(pauseId: string): Promise<void>;
  };
  log: JobLog;
};

/** Networks that do not answer one question rarely answer many. */
const atOnce = 2;

/** Asks networks what became of publications, and what is pinned. Asking changes nothing there, so what broke off is asked again. */
export function lookUpLane(deps: LookUpLaneDeps, drained: () => void): WorkLane<LookUpItem> {
  return workLane<LookUpItem>({ width: atOnce, perform, drained });

  async function perform(item: LookUpItem): Promise<void> {
    const outcome = await outcomeOf(item);
    try {
      await deps.outbox.settle(item.id, outcome, deps.now());
    } catch (error) {
      // The item becomes due again automatically when no outcome was recorded.
      deps.log.error({ outboxId: item.id, ...traceOf(error) }, 'An outcome could not be written down');
    }
  }

  async function outcomeOf({ id, effect, attempts }: LookUpItem): Promise<OutboxOutcome> {
    const { kind, ...asked } = effect;
    try {
      if (effect.kind === 'look_up') await deps.work.lookUp({ publicationId: effect.publicationId, look: effect.look });
      else await deps.work.readPinned(effect.pauseId);
      return { kind: 'done' };
    } catch (error) {
      const facts = { outboxId: id, kind, ...asked, attempts, ...traceOf(error) };
      deps.log.warn(facts, 'What a network said was not written down and will be asked again');
      return { kind: 'retry', afterMs: backOffMs(attempts), why: 'not written down' };
    }
  }
}
