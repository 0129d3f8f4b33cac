import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createCharts } from '../adapters/charts/create-charts.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { SuggestionReader } from '../domain/cases/ports/suggestions.ts';
import type { Card, TeamMessenger } from '../domain/cases/ports/team-messenger.ts';
import type { ActionStore } from '../domain/digests/action-store.ts';
import { collectDigest } from '../domain/digests/collect-digest.ts';
import { collectWeek } from '../domain/digests/collect-week.ts';
import type { Digest } from '../domain/digests/digest.ts';
import { readLastMonth } from '../domain/digests/month/collect-month.ts';
import type { Month } from '../domain/digests/month/month.ts';
import type { PlanFigureDeps } from '../domain/digests/plan/plan-figures.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { NamesIn } from '../domain/people/names-in.ts';
import { daysAfter } from '../domain/time/calendar-days.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { textsOfHouse } from '../i18n/texts.ts';
import { startDigestClock } from '../jobs/digests/digest-clock.ts';
import type { WeeklyHour } from '../jobs/digests/due-weekly.ts';
import { startWeeklyClock } from '../jobs/digests/weekly-clock.ts';
import type { Job } from '../jobs/job.ts';
import type { PostReportDeps } from '../slack/crises/senders/post-report.ts';
import { postReport } from '../slack/crises/senders/post-report.ts';
import { postSheet } from '../slack/crises/senders/post-sheet.ts';
import { postVariant } from '../slack/crises/senders/post-variant.ts';
import { digestMessage } from '../slack/digests/digest-message.ts';
import { createWeekPoster } from '../slack/digests/post-week.ts';
import type { Waiting } from '../slack/outbound/until-sent.ts';
import { postMonth, postPlan } from '../slack/playbooks/post-plan.ts';

export type Digests = {
  digestNow(): Promise<Digest>;
  actions: ActionStore;
  /** The seven days up to today, with pictures, into the digest's channel. @returns false when it could not be reached */
  postWeekNow(): Promise<boolean>;
  /** @returns false when the channel could not be reached */
  postDigest(card: Card): Promise<boolean>;
  /** The report of a crisis below its board. @returns false when its channel could not be reached */
  postReport(crisisId: number, namesIn: NamesIn): Promise<boolean>;
  /**
   * Posts a much changed reply as a possible variant of its playbook.
   * @returns false when the reply is gone or could not be posted
   */
  postVariant(crisisId: number, draftId: string): Promise<boolean>;
  /** Puts what may be said now below the board, to print. @returns false when it could not be put there */
  postSheet(crisisId: number): Promise<boolean>;
  /** Puts the communication plan into the digest's channel, to print. @returns false when it could not be put there */
  postPlan(): Promise<boolean>;
  /** The last month that is over. */
  month: {
    /** Puts its report there. @returns false when it could not be put there */
    put(): Promise<boolean>;
    read(): Promise<Month>;
  };
  /** Into the channel of the cases. @returns false when it could not be reached */
  postToTeam(card: Card): Promise<boolean>;
  /** Posts the digest every day, and that of the week every week. */
  clock(hours: DigestHours): Job;
  /** Stops all drawing of charts. */
  stop(): Promise<void>;
};

/** A message that asks people something waits for its turn in a busy channel; nothing else would send it later. */
const ATTEMPTS = 4;
/** Longest wait in milliseconds that keeps the pace of a channel. */
const PACE_WAIT_MS = 7_000;

/** On the clocks of the institution's time zone. */
export type DigestHours = {
  daily: string;
  weekly: Pick<WeeklyHour, 'weekday' | 'at'>;
  /** Hour of the message with which a working day begins; null for never. */
  morning: string | null;
};

/** Creates the contents of digests, and the clock that posts them. */
export function createDigests(deps: {
  casesChannel: string;
  digestChannel: string;
  /** A word that every card begins with; null for none. */
  watermark: string | null;
  database: Pick<Database, 'cases' | 'team' | 'upkeep' | 'crises' | 'outbox' | 'intake'>;
  /** True if the digest of the week says what came of our posts. */
  measures: boolean;
  /** Reader of what became of suggestions; null where the plan is off. */
  suggestions: SuggestionReader | null;
  handbook(): Handbook;
  messenger: TeamMessenger;
  /** Returns the workspace's name for a person. */
  nameOf(user: string): Promise<string>;
  now(): string;
  elapsed: Elapsed;
  log: Logger;
}): Digests {
  const { casesChannel, digestChannel, watermark, database, handbook, messenger, nameOf } = deps;
  const { suggestions, now, elapsed, log } = deps;
  const { reader } = database.cases;
  const { figures, actions } = database.team;
  const { hoaxes, reader: crises, pauses } = database.crises;
  const { ownProfiles } = database.intake;
  const measures = deps.measures ? database.intake.measures : null;
  const { figures: contents } = database.outbox.contents;
  const read = { reader, figures, hoaxes, actions, crises, ownProfiles, measures, contents, suggestions, handbook };
  const charts = createCharts();
  const ending = new AbortController();
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: ending.signal });
  const posterTo = (channel: string) => async (card: Card) => {
    for (let left = ATTEMPTS; ; left -= 1) {
      const posted = await messenger.post({ channel, card, outboxId: null });
      if (posted.kind !== 'retry' || posted.afterMs > PACE_WAIT_MS || left === 1) return posted.kind === 'posted';
      await pause(posted.afterMs);
    }
  };
  const postDigest = posterTo(digestChannel);
  const postWeek = createWeekPoster({ handbook, messenger, charts, channel: digestChannel, elapsed, pause, log });
  const postWeekOf = async (lastDate?: string) => postWeek(await collectWeek(read, now(), lastDate));
  const reporter: PostReportDeps = {
    report: { crises, pauses, hoaxes, figures, actions, handbook },
    charts,
    channel: { outbox: database.outbox.queue, messenger, casesChannel, watermark },
    nameOf,
    time: { now, elapsed, pause },
    log,
  };
  return {
    digestNow: () => collectDigest(read, now()),
    actions,
    postDigest,
    postToTeam: posterTo(casesChannel),
    postWeekNow: () => postWeekOf(),
    postReport: (crisisId, namesIn) => postReport(crisisId, namesIn, reporter),
    postVariant: (crisisId, draftId) => postVariant(crisisId, draftId, reporter),
    postSheet: (crisisId) => postSheet(crisisId, { ...reporter, crises }),
    ...planFiles(deps, { read, channel: digestChannel, time: reporter.time }),
    stop: charts.stop,
    clock: (hours) => ({
      start() {
        const { timeZone } = handbook().institution;
        const shared = { coordination: database.upkeep.coordination, now, log };
        const daily = startDigestClock({
          ...shared,
          at: hours.daily,
          timeZone,
          post: async (_date, period) => {
            const digest = await collectDigest(read, now(), period);
            const posted = await postDigest(digestMessage(digest, textsOfHouse(handbook())));
            if (!posted) throw new Error('The digest channel did not take the digest');
          },
        });
        const weekly = startWeeklyClock({
          ...shared,
          hour: { ...hours.weekly, timeZone },
          post: async (date) => {
            if (await postWeekOf(daysAfter(date, -1))) return;
            throw new Error('The digest channel did not take the digest of the week');
          },
        });
        return {
          async stop() {
            ending.abort();
            await Promise.all([daily.stop(), weekly.stop()]);
          },
        };
      },
    }),
  };
}

/** Creates what puts the plan, and the last month held against it, into a channel as files. */
function planFiles(
  {
    database,
    handbook,
    messenger,
    now,
  }: Pick<Parameters<typeof createDigests>[0], 'database' | 'handbook' | 'messenger' | 'now'>,
  { read, channel, time }: { read: PlanFigureDeps; channel: string; time: Waiting },
): Pick<Digests, 'postPlan' | 'month'> {
  const { figures, actions, handbooks } = database.team;
  const { measures, ownProfiles, sources } = database.intake;
  const page = { handbook, messenger, channel, time, now };
  const { figures: contents } = database.outbox.contents;
  const ofMonth = { figures, actions, measures, contents, ownProfiles, sources };
  return {
    postPlan: () => postPlan({ read, handbooks, ...page }),
    month: {
      put: () => postMonth({ read: ofMonth, ...page }),
      read: () => readLastMonth(ofMonth, handbook(), now()),
    },
  };
}
