import { randomUUID } from 'node:crypto';
import type { Database } from '../adapters/database/open-database.ts';
import type { Config } from '../config/config.ts';
import { checkBreaches } from '../domain/cases/deadlines/check-breaches.ts';
import type { DirectMentions } from '../domain/cases/deadlines/direct-mentions-deps.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { withActiveHandbook } from '../domain/cases/decision/with-active-handbook.ts';
import { expireProposals } from '../domain/crises/alerts/close-proposals.ts';
import { breakSilence } from '../domain/crises/break-silence.ts';
import { digestCrises } from '../domain/crises/digest-crises.ts';
import { expireFacts, warnOwners } from '../domain/crises/expire-facts.ts';
import { mentioningDirectly } from '../domain/crises/mentioning-directly.ts';
import { remindPauseTasks } from '../domain/crises/remind-pause-tasks.ts';
import { remindToRest } from '../domain/crises/remind-to-rest.ts';
import { turnElectoral } from '../domain/crises/turn-electoral.ts';
import { checkSpikes } from '../domain/intake/spikes/check-spikes.ts';
import { eraseExpired } from '../domain/privacy/erase-personal-data.ts';
import { startCrisisClock } from '../jobs/crisis-clock.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { startRetentionClock } from '../jobs/retention-clock.ts';

/** So long a post is kept that could not be taken in, so that somebody can find out why. */
const SET_ASIDE_MS = 30 * 86_400_000;

/** Starts what happens by itself beside digests: the nightly erasure, and what crises do. @returns what ends it */
export function startJobs(deps: {
  database: Pick<Database, 'coordination' | 'scrub' | 'minutes' | 'intake'>;
  calling: DirectMentions;
  cases: CaseDeps;
  config: Pick<Config, 'crisisDigestMinutes' | 'crisisRestHours'>;
  /** Whether crises do anything by themselves now; always unless told. */
  isOn?(): Promise<boolean>;
  wake(): void;
  log: JobLog;
}): { stop(): Promise<void> } {
  const { database, calling, config, isOn = always, wake, log } = deps;
  const cases = mentioningDirectly(deps.cases, calling);
  const { now } = cases;
  const { crisisDigestMinutes: digestMinutes, crisisRestHours: restHours } = config;
  const shared = { coordination: database.coordination, now, wake, log };
  const retention = startRetentionClock({
    ...shared,
    scrub: database.scrub,
    timeZone: cases.handbook().institution.timeZone,
    async eraseExpired(isStopping) {
      await database.intake.forgetSetAside(new Date(Date.parse(now()) - SET_ASIDE_MS).toISOString());
      return withActiveHandbook(deps.cases, (settled) => eraseExpired(settled, isStopping));
    },
  });
  const crises = startCrisisClock({
    ...shared,
    holder: randomUUID(),
    duties: [
      () => expireFacts(cases),
      () => warnOwners(cases),
      () => breakSilence(cases),
      () => remindPauseTasks(cases),
      () => turnElectoral(cases),
      () => expireProposals(cases),
      () => checkBreaches(deps.cases, calling),
      () => checkSpikes(cases, database.minutes),
      ...(restHours === null ? [] : [() => remindToRest(cases, restHours)]),
      // Behind what changes a crisis, so that it tells of that too.
      ...(digestMinutes === null ? [] : [() => digestCrises(cases, digestMinutes)]),
    ].map((duty) => async () => {
      if (await isOn()) await duty();
    }),
  });
  return {
    async stop() {
      await crises.stop();
      await retention.stop();
    },
  };
}

async function always(): Promise<boolean> {
  return true;
}
