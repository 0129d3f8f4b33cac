import type { Outbox, OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../job-log.ts';
import { backOffMs } from './back-off.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

export type SlowLane<Item extends OutboxItem> = WorkLane<Item> & {
  /** Abandons the items that have begun; the process that takes them again determines their outcome. */
  abandon(): Item[];
};

/**
 * Does what takes its time, beside everything else: nothing that the team must see waits for it, nor does the end of the process.
 * @param work what came of it; `isStopping` once it has been abandoned. What it throws counts as not done
 */
export function slowLane<Item extends OutboxItem>(
  deps: {
    outbox: Outbox;
    /** ISO 8601 UTC. */
    now(): string;
    width: number;
    work(item: Item, isStopping: () => boolean): Promise<OutboxOutcome>;
    /** Facts of an item, and what is said when it was not done. */
    failed: { facts(item: Item): object; message: string };
    log: JobLog;
  },
  drained: () => void,
): SlowLane<Item> {
  const { outbox, now, width, work, failed, log } = deps;
  const begun = new Map<number, Item>();
  let isAbandoned = false;

  async function perform(item: Item): Promise<void> {
    begun.set(item.id, item);
    const outcome = await outcomeOf(item);
    begun.delete(item.id);
    if (isAbandoned) return;
    try {
      await outbox.settle(item.id, outcome, now());
    } catch (error) {
      // The item becomes due again automatically when no outcome was recorded.
      log.error({ outboxId: item.id, ...traceOf(error) }, 'An outcome could not be written down');
    }
  }

  async function outcomeOf(item: Item): Promise<OutboxOutcome> {
    try {
      return await work(item, () => isAbandoned);
    } catch (error) {
      const facts = { outboxId: item.id, attempts: item.attempts, ...failed.facts(item), ...traceOf(error) };
      if (!isAbandoned) log.warn(facts, failed.message);
      return { kind: 'retry', afterMs: backOffMs(item.attempts), why: 'it failed' };
    }
  }

  return {
    ...workLane<Item>({ width, perform, drained }),
    abandon() {
      isAbandoned = true;
      return [...begun.values()];
    },
  };
}
