import { randomUUID } from 'node:crypto';
import type { Database } from '../adapters/database/open-database.ts';
import { checkDeadlines } from '../domain/cases/deadlines/check-deadlines.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { LOOK_EVERY_MS, startDeadlineWatch } from '../jobs/deadline-watch.ts';
import type { JobLog } from '../jobs/job-log.ts';
import type { OutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import type { WakeLoop } from '../jobs/wake-loop.ts';
import type { Team } from './people.ts';

/** A little less than from look to look: no timer is exact. */
const NO_LOOK_FOR_MS = LOOK_EVERY_MS - 2_000;

/** Tells whose time has come, in the process that sends. */
export function watchDeadlines(deps: {
  database: Pick<Database, 'upkeep' | 'team'>;
  cases: CaseDeps;
  team: Pick<Team, 'roster' | 'preferences'>;
  /** Only the process that sends looks; what it tells is to be sent. */
  sending: Pick<OutboxLoop, 'health' | 'wake'>;
  /** True while deadlines of cases are checked. */
  isOn(): Promise<boolean>;
  log: JobLog;
}): WakeLoop {
  const { database, cases, team, sending, isOn, log } = deps;
  const { coordination } = database.upkeep;
  const { figures } = database.team;
  const { now } = cases;
  const look = checkDeadlines({
    cases,
    roster: team.roster,
    waiting: figures.waiting,
    calledDirectly: team.preferences.calledDirectly,
    // Never given back: nobody is called twice within a minute, also when the process ends and another begins.
    mayTell: () => coordination.holdLease('clock-calls', randomUUID(), now(), NO_LOOK_FOR_MS),
  });
  return startDeadlineWatch({
    isSender: () => sending.health().isSender,
    look: async () => ((await isOn()) ? look() : 0),
    told: sending.wake,
    now,
    log,
  });
}
