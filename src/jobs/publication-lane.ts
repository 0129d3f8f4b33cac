import type { Outbox, OutboxItem } from '../domain/cases/case-store.ts';
import type { Effect } from '../domain/cases/changes.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

export type PublicationItem = OutboxItem & { effect: Extract<Effect, { kind: 'publish' }> };

export type PublicationLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  /** Lets the publication leave its hold, once, and writes down what came of it. */
  publish(publicationId: string): Promise<void>;
  log: JobLog;
};

/** A network that is slow to answer must not hold up the others. */
const atOnce = 4;

/**
 * Lets publications leave their hold. One that throws gets no outcome here: after 30 s the outbox reads off the publication
 * whether it was claimed, which makes it unknown, or never was, which makes it due again.
 */
export function publicationLane(deps: PublicationLaneDeps, drained: () => void): WorkLane<PublicationItem> {
  return workLane<PublicationItem>({ width: atOnce, perform, drained });

  async function perform(item: PublicationItem): Promise<void> {
    const { publicationId } = item.effect;
    try {
      await deps.publish(publicationId);
      await deps.outbox.settle(item.id, { kind: 'done' }, deps.now());
    } catch (error) {
      const facts = { outboxId: item.id, publicationId, ...traceOf(error) };
      deps.log.error(facts, 'What came of a publication could not be written down');
    }
  }
}
