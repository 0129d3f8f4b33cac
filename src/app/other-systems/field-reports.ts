import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../adapters/database/open-database.ts';
import { open311System } from '../../adapters/networks/open311/open311-system.ts';
import type { ThroughProxy } from '../../adapters/networks/reading/fetch-bytes.ts';
import type { Open311Settings } from '../../config/open311-settings.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import type { FaultService, WorksSystem } from '../../domain/cases/ports/works-system.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { startFieldReportLoop } from '../../jobs/field-report-loop.ts';
import type { Job } from '../../jobs/job.ts';
import type { JobLog } from '../../jobs/job-log.ts';

/** Time for which the kinds of faults are taken for current. */
const KEPT_MS = 600_000;
/** Slack opens a form within three seconds, or not at all. */
const FORM_MS = 1_500;

export type FieldReports = {
  works: WorksSystem;
  /** Kinds of faults that are offered now; none while the system does not answer, or in trial. */
  services(): Promise<readonly FaultService[]>;
  /** False while the installation is in trial. */
  isLive(): Promise<boolean>;
};

/** Creates the way to the works system; null where none is set. */
export function createFieldReports(deps: {
  account: Open311Settings | null;
  throughProxy: ThroughProxy | null;
  /** False while the installation is in trial. */
  isLive(): Promise<boolean>;
  elapsed: Elapsed;
}): FieldReports | null {
  const { account, throughProxy, isLive, elapsed } = deps;
  if (account === null) return null;
  const works = open311System(account, { throughProxy });
  return { works, isLive, services: servicesForForms({ works, isLive, elapsed }) };
}

/**
 * Returns the kinds of faults for a form, which waits for them only so long. A system that says them later has them ready for the
 * next form.
 */
export function servicesForForms(deps: {
  works: Pick<WorksSystem, 'services'>;
  isLive(): Promise<boolean>;
  elapsed: Elapsed;
  withinMs?: number;
}): FieldReports['services'] {
  const { works, isLive, elapsed, withinMs = FORM_MS } = deps;
  let known: { services: readonly FaultService[]; at: number } | null = null;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    try {
      const services = await works.services();
      // Those of before are better than none.
      if (services !== null) known = { services, at: elapsed() };
    } finally {
      asking = null;
    }
  }

  return async () => {
    if (!(await isLive())) return [];
    if (known !== null && elapsed() - known.at < KEPT_MS) return known.services;
    asking ??= ask();
    await Promise.race([asking, wait(withinMs, undefined, { ref: false })]);
    return known?.services ?? [];
  };
}

/** Creates the job that sends reports and looks at them; none where no works system is set. */
export function fieldReportJobs(deps: {
  reports: FieldReports | null;
  cases: CaseDeps;
  database: Pick<Database, 'upkeep'>;
  wake(): void;
  log: JobLog;
}): Job[] {
  const { reports, cases, database, wake, log } = deps;
  if (reports === null) return [];
  const { works, isLive: isOn } = reports;
  const { coordination } = database.upkeep;
  return [{ start: () => startFieldReportLoop({ cases, works, isOn, coordination, holder: randomUUID(), wake, log }) }];
}
