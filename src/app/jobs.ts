import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../adapters/database/open-database.ts';
import type { HandoverDeps } from '../domain/bell/draft-handovers.ts';
import { draftHandovers } from '../domain/bell/draft-handovers.ts';
import { checkBreaches } from '../domain/cases/deadlines/check-breaches.ts';
import type { DirectMentions } from '../domain/cases/deadlines/direct-mentions-deps.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { withActiveHandbook } from '../domain/cases/decision/with-active-handbook.ts';
import { checkContents } from '../domain/contents/check-contents.ts';
import { expireProposals } from '../domain/crises/alerts/close-proposals.ts';
import { breakSilence } from '../domain/crises/break-silence.ts';
import { digestCrises } from '../domain/crises/digest-crises.ts';
import { expireFacts, warnOwners } from '../domain/crises/expire-facts.ts';
import { mentioningDirectly } from '../domain/crises/mentioning-directly.ts';
import { listPlanned } from '../domain/crises/pauses/list-planned.ts';
import { remindPauseTasks } from '../domain/crises/remind-pause-tasks.ts';
import { remindToRest } from '../domain/crises/remind-to-rest.ts';
import { renewStatements } from '../domain/crises/renew-statements.ts';
import { ringFollowUps } from '../domain/crises/ring-follow-ups.ts';
import { settleSpokenFacts } from '../domain/crises/settle-spoken-facts.ts';
import { tellSheetReaders } from '../domain/crises/sheet/tell-sheet-readers.ts';
import { keepAllSteps } from '../domain/crises/steps/keep-steps.ts';
import { turnElectoral } from '../domain/crises/turn-electoral.ts';
import { tellDuties } from '../domain/digests/duties/tell-duties.ts';
import { tellMorning } from '../domain/digests/tell-morning.ts';
import { tellFlaggers } from '../domain/intake/flags/tell-flaggers.ts';
import { checkSpikes } from '../domain/intake/spikes/check-spikes.ts';
import type { Measure } from '../domain/measures/measurement.ts';
import { PLANNED_KEPT_MS } from '../domain/plan/model/planned-store.ts';
import { eraseExpired } from '../domain/privacy/erase-personal-data.ts';
import { momentAfter } from '../domain/time/moment-after.ts';
import { WEBHOOKS_KEPT_MS } from '../domain/webhooks/webhook-store.ts';
import { startCrisisClock } from '../jobs/crisis-clock.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { startMeasureLoop } from '../jobs/measure-loop.ts';
import { startRetentionClock } from '../jobs/retention-clock.ts';

/**
 * Time in milliseconds for which a post that could not be ingested is kept, so that a person can
 * find the cause.
 */
const SET_ASIDE_MS = 30 * 86_400_000;

const DAY_MS = 86_400_000;

/** Moment of a row of the audit log. */
const recordedAt = z.object({ at: z.string() });

/** The nightly erasure. */
export function retentionJob(deps: {
  database: Pick<Database, 'upkeep' | 'intake' | 'cases' | 'outbox'>;
  cases: CaseDeps;
  /** Days for which the pictures of published posts are kept; null for as long as the posts are. */
  picturesKeptDays: number | null;
  wake(): void;
  log: JobLog;
}): Job {
  const { database, cases, picturesKeptDays, wake, log } = deps;
  const { coordination, scrub } = database.upkeep;
  const { queue: intake, planned } = database.intake;
  const { now } = cases;
  const { current: handbook } = cases.handbook;
  const begunAt = async () => {
    const [first] = await database.cases.reader.auditRows(1, 1);
    return first === undefined ? null : recordedAt.parse(JSON.parse(first.body)).at;
  };
  return {
    start: () =>
      startRetentionClock({
        coordination,
        erasure: {
          scrub,
          async eraseExpired(isStopping) {
            await intake.forgetSetAside(momentAfter(now(), -SET_ASIDE_MS));
            await planned.forget(momentAfter(now(), -PLANNED_KEPT_MS));
            await database.outbox.webhooks.log.forget(momentAfter(now(), -WEBHOOKS_KEPT_MS));
            const night = await withActiveHandbook(cases, (settled) =>
              eraseExpired({ ...settled, handbook: settled.handbook.current, begunAt }, isStopping),
            );
            if (night.rests !== undefined) return night;
            await database.outbox.contents.forget({
              unsent: momentAfter(now(), -PLANNED_KEPT_MS),
              pictures: picturesKeptDays === null ? null : momentAfter(now(), -picturesKeptDays * DAY_MS),
              now: now(),
            });
            return night;
          },
        },
        timeZone: handbook().institution.timeZone,
        now,
        wake,
        log,
      }),
  };
}

/** Builds the job that looks at what came of our posts. */
export function measureJob(deps: {
  networks(): ReadonlyMap<string, Measure>;
  database: Pick<Database, 'intake' | 'upkeep'>;
  now(): string;
  log: JobLog;
}): Job {
  const { networks, database, now, log } = deps;
  const { measures: store } = database.intake;
  const { coordination } = database.upkeep;
  return {
    start: () => startMeasureLoop({ store, networks, coordination, holder: randomUUID(), now, log }),
  };
}

/** Builds the job of what crises do automatically. */
export function crisisJob(deps: {
  database: Pick<Database, 'upkeep' | 'intake' | 'crises' | 'cases' | 'outbox'>;
  cases: CaseDeps;
  calling: DirectMentions & Pick<HandoverDeps, 'chosen'>;
  /** Between two digests of a crisis; null for none. */
  digestMinutes: number | null;
  /** Hours with a role in a crisis after which its holder is reminded to rest; null for never. */
  restHours: number | null;
  /** Hour of the message with which a working day begins; null for never. */
  morningAt: string | null;
  /** True if the plan is worked with: what others have planned is listed as a crisis opens. */
  hasPlan: boolean;
  /** True if the duties of the plan's monitoring ring; never in a drill. */
  hasDuties: boolean;
  /** True while crises do anything automatically. */
  isOn(): Promise<boolean>;
  wake(): void;
  log: JobLog;
}): Job {
  const { database, calling, digestMinutes, restHours, morningAt, hasPlan, hasDuties, isOn, wake, log } = deps;
  const cases = mentioningDirectly(deps.cases, calling);
  const readers = { cases: database.cases.reader, crises: database.crises.reader };
  const duties = [
    () => expireFacts(cases),
    () => warnOwners(cases),
    () => settleSpokenFacts(cases),
    () => renewStatements(cases),
    () => breakSilence(cases),
    () => keepAllSteps(cases),
    () => ringFollowUps(cases),
    () => remindPauseTasks(cases),
    () => turnElectoral(cases),
    ...(hasPlan
      ? [
          listPlanned(cases, { within: database.intake.planned.within, contents: database.outbox.contents }),
          () => checkContents({ ...deps.cases, contents: database.outbox.contents }),
        ]
      : []),
    ...(hasDuties ? [tellDuties(cases)] : []),
    () => expireProposals(cases),
    () => checkBreaches(deps.cases, calling),
    () => checkSpikes(cases, database.intake.minutes),
    () => tellFlaggers(deps.cases),
    ...(restHours === null ? [] : [() => remindToRest(cases, restHours)]),
    ...(morningAt === null ? [] : [() => tellMorning(cases, morningAt)]),
    // Behind what changes a crisis, so that they tell of that too.
    () => tellSheetReaders(deps.cases, database.crises.reader),
    () => draftHandovers({ cases: deps.cases, ...calling, readers }),
    ...(digestMinutes === null ? [] : [() => digestCrises(cases, digestMinutes)]),
  ];
  return {
    start: () =>
      startCrisisClock({
        coordination: database.upkeep.coordination,
        holder: randomUUID(),
        duties: duties.map((duty) => async () => {
          if (await isOn()) await duty();
        }),
        now: cases.now,
        wake,
        log,
      }),
  };
}
