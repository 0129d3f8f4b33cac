import type { Outbox, OutboxItem, OutboxOutcome } from '../domain/cases/case-store.ts';
import type { Effect } from '../domain/cases/changes.ts';
import { backOffMs } from './back-off.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

export type WritingItem = OutboxItem & { effect: Extract<Effect, { kind: 'write' }> };

export type WritingLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  /** Asks the model and takes its answer, unless the process stops meanwhile. @returns whether it needs no more work */
  write(asked: { caseId: number; writingId: string }, isStopping: () => boolean): Promise<boolean>;
  /** How many the model is asked at once. */
  writesAtOnce: number;
  log: JobLog;
};

export type WritingLane = WorkLane<WritingItem> & {
  /** What comes of those that have begun is left to whoever asks again. */
  abandon(): WritingItem[];
};

/** Has the model write, beside everything else: nothing that the team must see waits for it, nor does the end of the process. */
export function writingLane(deps: WritingLaneDeps, drained: () => void): WritingLane {
  const begun = new Map<number, WritingItem>();
  let isAbandoned = false;

  async function perform(item: WritingItem): Promise<void> {
    begun.set(item.id, item);
    const outcome = await outcomeOf(item);
    begun.delete(item.id);
    if (isAbandoned) return;
    try {
      await deps.outbox.settle(item.id, outcome, deps.now());
    } catch (error) {
      // It is due again by itself when nobody has said what came of it.
      deps.log.error({ outboxId: item.id, ...traceOf(error) }, 'An outcome could not be written down');
    }
  }

  async function outcomeOf(item: WritingItem): Promise<OutboxOutcome> {
    const { caseId, writingId } = item.effect;
    try {
      const isDone = await deps.write({ caseId, writingId }, () => isAbandoned);
      return isDone ? { kind: 'done' } : { kind: 'retry', at: deps.now(), why: 'not finished' };
    } catch (error) {
      const facts = { outboxId: item.id, caseId, attempts: item.attempts, ...traceOf(error) };
      if (!isAbandoned)
        deps.log.warn(facts, 'What came of asking the model was not written down and will be tried again');
      const at = new Date(Date.parse(deps.now()) + backOffMs(item.attempts)).toISOString();
      return { kind: 'retry', at, why: 'writing failed' };
    }
  }

  return {
    ...workLane<WritingItem>({ width: deps.writesAtOnce, perform, drained }),
    abandon() {
      isAbandoned = true;
      return [...begun.values()];
    },
  };
}
