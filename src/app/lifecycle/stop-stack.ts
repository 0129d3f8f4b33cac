import { traceOf } from '../../errors.ts';
import type { JobLog } from '../../jobs/job-log.ts';

/** A part that runs until it is stopped. */
type Stoppable = { stop(): Promise<void> | void };

/** The parts to stop at the end, in reverse order. */
export type StopStack = {
  /** @returns what it was given */
  add<Part extends Stoppable | { close(): Promise<void> } | null>(digestPart: Part): Part;
  /** Stops the last that was added first. @throws AggregateError when any of them failed, after all of them were asked */
  run(): Promise<void>;
};

/** All of them are stopped, also when one fails: a connection that does not close must not keep the database open. */
export function stopStack(log: Pick<JobLog, 'warn'>): StopStack {
  const parts: (Stoppable | { close(): Promise<void> })[] = [];
  return {
    add(digestPart) {
      if (digestPart !== null) parts.push(digestPart);
      return digestPart;
    },
    async run() {
      const failures: unknown[] = [];
      for (const digestPart of parts.splice(0).reverse()) {
        try {
          await ('stop' in digestPart ? digestPart.stop() : digestPart.close());
        } catch (error) {
          log.warn(traceOf(error), 'A part could not be stopped');
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped');
    },
  };
}
