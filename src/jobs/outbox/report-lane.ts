import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Outbox, OutboxItem } from '../../domain/cases/ports/outbox.ts';
import type { JobLog } from '../job-log.ts';
import { backOffMs } from './back-off.ts';
import type { SlowLane } from './slow-lane.ts';
import { slowLane } from './slow-lane.ts';

type ReportEffect = Extract<Effect, { kind: 'report' }>;
export type ReportItem = OutboxItem & { effect: ReportEffect };

export type ReportLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  work: {
    /** Makes the report of a crisis and puts it below its board. @returns false when its channel could not be reached */
    report(asked: Pick<ReportEffect, 'crisisId' | 'namesIn'>): Promise<boolean>;
  };
  log: JobLog;
};

/** About ten minutes: then its channel is gone for longer than anybody waits, and it can be asked for again. */
const MOST_ATTEMPTS = 15;

/** Has reports made, one after another: figures, pictures and files take their time. */
export function reportLane(deps: ReportLaneDeps, drained: () => void): SlowLane<ReportItem> {
  const { report } = deps.work;
  return slowLane<ReportItem>(
    {
      ...deps,
      width: 1,
      async work({ effect, attempts }) {
        if (await report(effect)) return { kind: 'done' };
        const why = 'the channel could not be reached';
        if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', why };
        return { kind: 'retry', afterMs: backOffMs(attempts), why };
      },
      failed: {
        facts: ({ effect: { crisisId } }) => ({ crisis: crisisId }),
        message: 'The report of a crisis was not made and will be tried again',
      },
    },
    drained,
  );
}
