import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { caseKeys } from '../adapters/database/engine/case-keys.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { ThroughProxy } from '../adapters/networks/reading/fetch-bytes.ts';
import type { Pacer } from '../adapters/workspace/pacer.ts';
import { createTeamChannels } from '../adapters/workspace/team-channels.ts';
import { createTeamMessenger } from '../adapters/workspace/team-messenger.ts';
import type { CallOutSettings } from '../config/call-out-settings.ts';
import { approvalGapFinder } from '../domain/cases/deadlines/find-approval-gap.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { ChannelWatch } from '../domain/cases/model/crises/channel-watch.ts';
import { createChannelWatch } from '../domain/cases/model/crises/channel-watch.ts';
import type { MessageRef } from '../domain/cases/ports/message-ref.ts';
import type { Publisher } from '../domain/cases/ports/publisher.ts';
import type { Card, TeamMessenger } from '../domain/cases/ports/team-messenger.ts';
import type { Measure } from '../domain/measures/measurement.ts';
import type { ReadPinned } from '../domain/plan/model/pinned-post.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import type { Job } from '../jobs/job.ts';
import type { PictureParts } from '../slack/bolt/slack-deps.ts';
import { SUBJECTS } from '../slack/crises/senders/crisis-sender.ts';
import { messageLink } from '../slack/kit/message-link.ts';
import { contentSubject } from '../slack/kit/plan/content-marks.ts';
import { markMessages } from '../slack/outbound/mark-messages.ts';
import { watchTurns } from './bell.ts';
import { callOutJobs } from './call-outs.ts';
import { watchDeadlines } from './deadline-watch.ts';
import type { DigestHours, Digests } from './digests.ts';
import { createDigests } from './digests.ts';
import type { ActiveHandbookAndWeights } from './handbook/own-layer.ts';
import { printJob } from './handbook-prints.ts';
import { crisisJob, measureJob, retentionJob } from './jobs.ts';
import { learningJob } from './learning.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import type { FieldReports } from './other-systems/field-reports.ts';
import { fieldReportJobs } from './other-systems/field-reports.ts';
import type { Channels, Sending } from './outbound.ts';
import { startSending } from './outbound.ts';
import type { Team } from './people.ts';
import { plannedBy, planReaders } from './plan-parts.ts';
import type { SlackParts } from './slack-parts.ts';
import { slackPartsOf } from './slack-parts.ts';

/** Parts that both modes share: the handbook, the team, and rate limits. */
export type SharedParts = {
  handbook: ActiveHandbookAndWeights;
  team: Team;
  /** Slack counts what the app does as a whole. */
  pacer: Pacer;
  detectLanguage: LanguageDetector;
  /** `https://town.slack.com/`. */
  workspaceUrl: string;
  holdMs: number;
  cardsOpenAtOnce: number;
  /** True if any full member of the workspace may flag. */
  colleaguesFlag: boolean;
  /** True if the app may put reactions below messages. */
  mayReact: boolean;
  crisisDigestMinutes: number | null;
  crisisRestHours: number | null;
  /** True if the plan is worked with on ordinary days. */
  hasPlan: boolean;
  /** Names of the calendars of other tools that are read; none where the plan is off. */
  planCalendars: readonly string[];
  pictures: PictureParts;
  /** Days for which the pictures of published posts are kept; null for as long as the posts are. */
  picturesKeptDays: number | null;
  /** Gateway that calls people outside of Slack; null for none. */
  callOut: CallOutSettings | null;
  now(): string;
  elapsed: Elapsed;
  /** Way to the world outside. */
  fetch: typeof fetch;
  /** The way to addresses that others wrote; null where there is no proxy. */
  throughProxy: ThroughProxy | null;
  log: Logger;
};

/** By what a drill and the live bot differ. */
export type ModeParts = {
  mode: 'live' | 'drill';
  /** Database of this mode. */
  database: Database;
  /** For posting alone. */
  client: WebClient;
  /** Publisher for every network. */
  publisher: Publisher;
  model: CaseDeps['language']['model'];
  channels: Channels;
  /** A word that every card begins with; null for none. */
  watermark: string | null;
  /** Returns a word above each message, asked as it is sent: a new installation is in trial. Null for none. */
  mark(): Promise<string | null>;
  /** True while deadlines are checked. */
  isOn(): Promise<boolean>;
  /** Hours at which digests are posted automatically; null for never. */
  digestHours: DigestHours | null;
  /** Hour at which the handbook is posted as a file; null for never. */
  handbookPrintAt: string | null;
  /** Networks whose figures of our posts are read; null where nobody looks at what came of them. */
  measures: (() => ReadonlyMap<string, Measure>) | null;
  /** Networks that say what is pinned on our profiles, by their ids. */
  pinned(): ReadonlyMap<string, ReadPinned>;
  /** Works system that takes reports of faults; null for none. */
  reports: FieldReports | null;
  /** Way in which triage learns from the team's decisions. */
  learning: 'off' | 'propose' | 'on';
};

/** One mode: the live bot or its drills. */
export type Runtime = {
  cases: CaseDeps;
  messenger: TeamMessenger;
  /** Watch of the channel of the cases. */
  watch: ChannelWatch;
  outbox: Pick<Sending, 'health' | 'handOver'>;
  /** There is something new to send. */
  wake(): void;
  /** Says something in the channel of the cases. @returns false when it could not be reached */
  postToTeam: Digests['postToTeam'];
  /** Says something in one of the channels. @returns false when it could not be reached */
  postTo(channel: string, card: Card): Promise<boolean>;
  /** Dependencies of the mode's Slack app; those of the bot as a whole are added to them. */
  app: SlackParts;
  /** Jobs to start once people can reach the mode. */
  jobs: Job[];
  stop(): Promise<void>;
};

/** Wires one mode from its own database to its own channels, and starts what goes out in it. */
export function createRuntime(shared: SharedParts, parts: ModeParts): Runtime {
  const { handbook, team, workspaceUrl, now, elapsed, log } = shared;
  const { mode, database, client, channels, watermark } = parts;
  const stops = stopStack(log);

  const cases = caseDepsOf(shared, parts);
  const watch = createChannelWatch({ now, elapsed });
  const plain = createTeamMessenger({
    client,
    pacer: shared.pacer,
    urgency: mode === 'drill' ? 'can_wait' : undefined,
    mayReact: shared.mayReact,
    fetch: shared.fetch,
    log,
    heard: (channel, end) => channel === channels.cases && watch.heard(end),
  });
  const messenger = markMessages(plain, parts.mark);
  const digests = createDigests({
    database,
    casesChannel: channels.cases,
    digestChannel: channels.digest,
    measures: parts.measures !== null,
    suggestions: shared.hasPlan ? database.cases.screens.suggestions : null,
    watermark,
    handbook: handbook.current,
    messenger,
    nameOf: team.people.nameOf,
    now,
    elapsed,
    log,
  });
  const gapOf = approvalGapFinder({ handbook, now, roster: team.roster });
  const links = linksTo(workspaceUrl, database.outbox);
  const openChannels = createTeamChannels({ client, log });
  const sending = stops.add(
    startSending({
      database,
      cases,
      team,
      workspace: { messenger, channels: openChannels, watch, ...links, url: workspaceUrl, watermark },
      channels,
      lanes: {
        publisher: parts.publisher,
        postReport: digests.postReport,
        gapOf,
        showsPhones: shared.callOut === null,
        plan: planReaders(plannedBy(shared, database, cases)),
        pinned: parts.pinned,
        elapsed,
      },
      log,
    }),
  );
  const deadlines = stops.add(watchDeadlines({ database, cases, team, sending, isOn: parts.isOn, log }));
  const turns = stops.add(watchTurns({ database, cases, team, sending, isOn: parts.isOn, log }));
  // Before the others: a picture that is being drawn holds nothing up.
  stops.add(digests);
  const wake = () => {
    sending.wake();
    deadlines.wake();
    turns.wake();
  };
  const jobs = jobsOf({ shared, parts, cases, messenger, digests, cardLink: links.cardLink, wake });
  const app = slackPartsOf({ shared, database, cases, team, digests, channels, workspaceUrl, gapOf, links, wake, log });
  const { postToTeam } = digests;
  const postTo = async (channel: string, card: Card) =>
    (await messenger.post({ channel, card, outboxId: null })).kind === 'posted';
  return { cases, messenger, watch, outbox: sending, wake, postToTeam, postTo, app, jobs, stop: stops.run };
}

/** Lists the jobs of the mode, beside the outbox. */
function jobsOf(deps: {
  shared: SharedParts;
  parts: ModeParts;
  cases: CaseDeps;
  messenger: TeamMessenger;
  digests: Digests;
  cardLink(caseId: number): Promise<string | null>;
  wake(): void;
}): Job[] {
  const { shared, parts, cases, messenger, digests, cardLink, wake } = deps;
  const { handbook, team, now, log } = shared;
  const { mode, database, channels, digestHours, handbookPrintAt: at, measures, reports, learning, isOn } = parts;
  const morningAt = digestHours?.morning ?? null;
  const channel = channels.digest;
  const { calledDirectly, chosen } = team.preferences;
  const calling = { roster: team.roster, calledDirectly, chosen };
  const { crisisDigestMinutes: digestMinutes, crisisRestHours: restHours, hasPlan } = shared;
  const hasDuties = hasPlan && digestHours !== null;
  return [
    ...(digestHours === null ? [] : [digests.clock(digestHours)]),
    ...(at === null
      ? []
      : [printJob({ at, database, handbook: handbook.current, to: { messenger, channel }, now, log })]),
    ...(digestHours === null || learning === 'off'
      ? []
      : [learningJob({ mode: learning, hour: digestHours.weekly, database, cases, cardLink, digests, log })]),
    ...(measures === null ? [] : [measureJob({ networks: measures, database, now, log })]),
    ...fieldReportJobs({ reports, cases, database, wake, log }),
    retentionJob({ database, cases, picturesKeptDays: shared.picturesKeptDays, wake, log }),
    crisisJob({ database, cases, calling, digestMinutes, restHours, morningAt, hasPlan, hasDuties, isOn, wake, log }),
    ...callOutJobs({
      mode,
      account: shared.callOut,
      database,
      cases,
      throughProxy: shared.throughProxy,
      silent: shared.team.silent,
      isOn,
      log,
    }),
  ];
}

/** Builds the dependencies of the mode's use cases. */
function caseDepsOf(shared: SharedParts, { mode, database, model, reports }: ModeParts): CaseDeps {
  return {
    store: database.cases.store,
    people: shared.team.people,
    handbook: shared.handbook,
    language: { detect: shared.detectLanguage, model },
    now: shared.now,
    keys: caseKeys,
    settings: {
      mode: mode === 'live' ? 'real' : 'drill',
      holdMs: shared.holdMs,
      openAtOnce: shared.cardsOpenAtOnce,
      colleaguesFlag: shared.colleaguesFlag,
      ...(reports === null ? {} : { faultServices: reports.services }),
      // A drill shows no picture to anybody.
      ...(shared.hasPlan && mode === 'live' ? { pictures: { canUpload: shared.pictures.download !== null } } : {}),
    },
  };
}

function linksTo(workspaceUrl: string, { queue: outbox }: Pick<Database['outbox'], 'queue'>) {
  const linkOf = (message: MessageRef | null) => (message === null ? null : messageLink(workspaceUrl, message));
  return {
    cardLink: async (caseId: number) => linkOf(await outbox.messages.ofCard(caseId)),
    boardLink: async (crisisId: number) => linkOf(await outbox.messages.ofBoard(SUBJECTS.board(crisisId))),
    contentLink: async (contentId: string) => linkOf(await outbox.messages.ofBoard(contentSubject(contentId))),
  };
}
