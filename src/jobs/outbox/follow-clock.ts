import type { Outbox } from '../../domain/cases/ports/outbox.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { JobLog } from '../job-log.ts';
import type { Waits } from '../timer.ts';
import type { Lanes } from './lanes.ts';

/** Less than this is no step: a clock that is corrected little by little. */
const NOTICED_MS = 1_000;

/** Keeps the outbox in step with a clock on the wall that may be set. */
export type ClockFollower = {
  /** Remembers the clock while another process sends. */
  notice(): void;
  /**
   * Lets what waits follow the clock. `isNew`: this process did not send until now, and learns from
   * the record whether the clock was set.
   */
  follow(isNew: boolean): Promise<void>;
};

/** Creates what lets a clock that was set delay nothing, and end no hold early. */
export function clockFollower(
  deps: { outbox: Outbox; holdMs: number; now(): string; waits: Waits; log: JobLog },
  lanes: Pick<Lanes, 'restPublications'>,
): ClockFollower {
  const stepOfClock = clockSteps({ now: deps.now, elapsed: deps.waits.elapsed });
  return {
    notice: () => void stepOfClock(),
    async follow(isNew) {
      const stepMs = stepOfClock();
      if (stepMs > 0) lanes.restPublications(deps.holdMs);
      const movedMs = stepMs < 0 || isNew ? await deps.outbox.followClock(deps.now(), stepMs < 0 ? stepMs : null) : 0;
      if (stepMs !== 0 || movedMs !== 0) {
        deps.log.warn({ stepMs: Math.round(stepMs === 0 ? movedMs : stepMs) }, 'The clock of this machine was set');
      }
    },
  };
}

/**
 * Returns a watch of the clock on the wall. It says by how many milliseconds the clock was set since
 * the last question: more than 0 is forward. A machine that was paused looks like a step forward.
 */
export function clockSteps({ now, elapsed }: { now(): string; elapsed: Elapsed }): () => number {
  let lastGap: number | null = null;
  return () => {
    const gap = Date.parse(now()) - elapsed();
    const step = lastGap === null ? 0 : gap - lastGap;
    lastGap = gap;
    return Math.abs(step) < NOTICED_MS ? 0 : step;
  };
}
