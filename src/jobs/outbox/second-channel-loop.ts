import type { ChannelWatch, Unreachable } from '../../domain/cases/model/crises/channel-watch.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../job-log.ts';
import type { SetTimer } from '../timer.ts';
import { setTimer } from '../timer.ts';
import type { WakeLoop } from '../wake-loop.ts';
import { startWakeLoop } from '../wake-loop.ts';

export type SecondChannelLoopDeps = {
  /** Returns true if this process sends; otherwise another process watches the channel. */
  isSender(): boolean;
  /** Returns false after a pause of this process, until its lease is confirmed: the next look sends. */
  holdsLease(): boolean;
  watch: ChannelWatch;
  /** Brings the second channel to what it must show now. */
  show(unreachable: Unreachable | null): Promise<void>;
  log: JobLog;
  setTimer?: SetTimer;
};

const restMs = 1_000;
const soonMs = 100;

/**
 * Starts regular checks of whether people at risk must be shown in the second channel. They use the
 * current cases, not what was sent before, so that a killed or late process loses no person.
 */
export function startSecondChannelLoop(deps: SecondChannelLoopDeps): WakeLoop {
  return startWakeLoop(round, deps.setTimer ?? setTimer);

  async function round(): Promise<number> {
    if (!deps.isSender()) {
      deps.watch.forget();
      return restMs;
    }
    if (!deps.holdsLease()) return soonMs;
    try {
      await deps.show(deps.watch.unreachable());
    } catch (error) {
      deps.log.error(traceOf(error), 'The second channel could not be brought up to date and will be tried again');
    }
    return restMs;
  }
}
