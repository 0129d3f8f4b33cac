import { traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';
import { startWakeLoop } from './wake-loop.ts';

/** Interval in milliseconds between two looks at the cases that nobody has taken. */
const LOOK_EVERY_MS = 10_000;

type Sent = {
  caseId: number | null;
  crisisId: number | null;
  covers: readonly string[];
  number: number;
  state: string;
  answer: string | null;
};

/** Looks every ten seconds whether people must be called outside of Slack, measured by a timer. */
export function startCallOutClock(deps: {
  /** @returns the calls that were sent */
  look(): Promise<readonly Sent[]>;
  log: JobLog;
  setTimer?: SetTimer;
}): WakeLoop {
  const { look, log } = deps;
  return startWakeLoop(round, deps.setTimer ?? setTimer);

  async function round(): Promise<number> {
    try {
      for (const { caseId, crisisId, covers, number, state, answer } of await look()) {
        const call = { case: caseId, crisis: crisisId, waiting: covers.length, number };
        if (state === 'delivered') log.info({ ...call, answer }, 'People were called outside of Slack');
        else log.error({ ...call, error: answer }, 'The gateway took no call, and is asked again in 30 seconds');
      }
    } catch (error) {
      log.error(traceOf(error), 'Whether people must be called outside of Slack could not be found out');
    }
    return LOOK_EVERY_MS;
  }
}
