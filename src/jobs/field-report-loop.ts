import type { FieldReportDeps } from '../domain/cases/follow-field-reports.ts';
import { fieldReportRounds } from '../domain/cases/follow-field-reports.ts';
import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { WorksSystem } from '../domain/cases/ports/works-system.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';

/** Longer than a works system may be silent. */
const LEASE_MS = 60_000;
const REST_MS = 10_000;

/** Sends field reports to the works system and looks at them, as the one process that holds the lease. */
export function startFieldReportLoop(
  deps: Pick<FieldReportDeps, 'cases' | 'works'> & {
    /** False while the installation is in trial: nothing leaves automatically. */
    isOn(): Promise<boolean>;
    coordination: Coordination;
    /** Names this process among those that share the database. */
    holder: string;
    /** There is something new for the team. */
    wake(): void;
    setTimer?: SetTimer;
    log: JobLog;
  },
): { stop(): Promise<void> } {
  const { cases, works, isOn, coordination, holder, wake, log } = deps;
  let isStopping = false;
  const terms = { ttlMs: LEASE_MS, kept: 'until_end', renewEveryMs: 20_000, askEveryMs: 10_000 } as const;
  const lease = createLease({ coordination, name: 'field_reports', holder, ...terms, now: cases.now });
  const round = fieldReportRounds({ cases, works: watched(works, log), isGoing: () => !isStopping && lease.isSure() });
  const loop = startLeasedLoop({
    lease,
    beat: timerBeat(REST_MS, deps.setTimer ?? setTimer),
    isDue: isOn,
    round: async () => {
      if (await round()) wake();
      return undefined;
    },
    failed: {
      round: 'Field reports could not be sent or looked at, and will be in a moment',
      stop: 'The lease of the field reports could not be given back; it runs out by itself',
    },
    log,
  });
  return {
    stop() {
      isStopping = true;
      return loop.stop();
    },
  };
}

/** The card says what becomes of one report; a key that is wrong, or a system that is down, is for those who run the bot. */
function watched({ services, send, look }: WorksSystem, log: JobLog): WorksSystem {
  return {
    services,
    look,
    async send(report) {
      const outcome = await send(report);
      if (outcome.kind !== 'sent') log.warn({ end: outcome.kind, answer: outcome.why }, NOT_SENT);
      return outcome;
    },
  };
}

const NOT_SENT = 'The works system of FIELD_REPORTS_URL did not take a report';
