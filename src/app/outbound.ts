import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createCharts } from '../adapters/charts/create-charts.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { askSecondOpinion } from '../domain/cases/ask-second-opinion.ts';
import { approverFinder } from '../domain/cases/deadlines/find-approvers.ts';
import { phoneFinder } from '../domain/cases/deadlines/find-phones-to-call.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { lookUpPublication } from '../domain/cases/look-up-publication.ts';
import type { ChannelWatch } from '../domain/cases/model/crises/channel-watch.ts';
import type { Publisher } from '../domain/cases/ports/publisher.ts';
import type { TeamMessenger } from '../domain/cases/ports/team-messenger.ts';
import { publishApproved } from '../domain/cases/publish-approved.ts';
import { writeDraft } from '../domain/cases/write-draft.ts';
import { draftContent } from '../domain/contents/draft-content.ts';
import { publishContent } from '../domain/contents/publish-content.ts';
import type { TeamChannels } from '../domain/crises/model/team-channels.ts';
import { readPinned } from '../domain/crises/pauses/read-pinned.ts';
import type { Chart } from '../domain/digests/chart.ts';
import type { NamesIn } from '../domain/people/names-in.ts';
import type { ReadPinned } from '../domain/plan/model/pinned-post.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import type { OutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import { startOutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import { startSecondChannelLoop } from '../jobs/outbox/second-channel-loop.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';
import { createCalledLately } from '../slack/cases/senders/called-lately.ts';
import { secondChannel } from '../slack/cases/senders/second-channel.ts';
import type { ShowPictureDeps } from '../slack/outbound/show-picture.ts';
import { showPicture } from '../slack/outbound/show-picture.ts';
import { PATIENCE_MS } from '../slack/outbound/until-sent.ts';
import type { TeamSenderDeps } from '../slack/send-to-team.ts';
import { sendToTeam } from '../slack/send-to-team.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import type { Team } from './people.ts';
import type { PlanReaders } from './plan-parts.ts';

type Pictures = {
  /** Draws a picture and puts it into the channel; nothing waits for it. */
  show(chart: Chart, channel: string, name: string): void;
  /** Stops all drawing of charts. */
  stop(): Promise<void>;
};

/** The writer itself holds back what its server does not take. */
const WRITES_AT_ONCE = 4;

/** Parts of the database that sending reads, and in which it records published text. */
type Sent = Pick<Database, 'cases' | 'crises' | 'outbox' | 'upkeep' | 'intake' | 'team'>;

/** Channels in which the bot posts. */
export type Channels = {
  cases: string;
  digest: string;
  /** Channel for people at risk while the channel of the cases is unreachable; null for none. */
  second: string | null;
  /** True if a crisis may have a channel of its own. */
  ofCrises: boolean;
};

export type SendingDeps = {
  database: Sent;
  cases: CaseDeps;
  team: Pick<Team, 'roster' | 'directory'>;
  /** The workspace: what is said there, and where. */
  workspace: {
    messenger: TeamMessenger;
    /** Makes channels for crises. */
    channels: TeamChannels;
    /** Watch of the channel of the cases. */
    watch: ChannelWatch;
    /** The address of a case's card; null while it has none. */
    cardLink(caseId: number): Promise<string | null>;
    /** The address of a crisis's board; null while it has none. */
    boardLink(crisisId: number): Promise<string | null>;
    /** `https://town.slack.com/`. */
    url: string;
    watermark: string | null;
  };
  channels: Channels;
  /** Functions that the lanes of the outbox call, beside the messages. */
  lanes: {
    /** Publisher for every network. */
    publisher: Publisher;
    /** Makes the report of a crisis. @returns false when its channel could not be reached */
    postReport(crisisId: number, namesIn: NamesIn): Promise<boolean>;
    /** Returns the approvals that no person present can give to the text of a case. */
    gapOf: SlackDeps['readers']['gapOf'];
    /** True where no gateway calls people, so that cards show their phones. */
    showsPhones: boolean;
    plan: PlanReaders;
    /** Networks that say what is pinned on our profiles, by their ids. */
    pinned(): ReadonlyMap<string, ReadPinned>;
    elapsed: Elapsed;
  };
  log: Logger;
};

export type Sending = OutboxLoop & {
  /** Begins to let another process send; `stop` ends when that is done. */
  handOver(): void;
};

/** Starts what goes out: cards and lines to the team, people at risk to the second channel, replies to citizens. */
export function startSending(deps: SendingDeps): Sending {
  const { database, cases, channels, log } = deps;
  const { messenger, watch } = deps.workspace;
  const { publisher, plan, elapsed } = deps.lanes;
  const contents = { ...cases, contents: database.outbox.contents };
  const stops = stopStack(log);
  const pictures = stops.add(startPictures({ messenger, elapsed, log }));
  const sender = senderOf(
    deps,
    pictures,
    whileSender(messenger, () => loop.holdsLease()),
  );
  const loop = stops.add(
    startOutboxLoop({
      outbox: database.outbox.queue,
      lease: { coordination: database.upkeep.coordination, holder: randomUUID() },
      now: cases.now,
      waits: { elapsed },
      holdMs: cases.settings.holdMs,
      work: {
        sendToTeam: (item) => sendToTeam(item, sender),
        publish: (publicationId, since) => publishApproved(cases, publisher, publicationId, since),
        publishContent: (place) => publishContent(contents, publisher, place, plan.isOn),
        lookUp: (asked) => lookUpPublication(cases, publisher, asked),
        readPinned: (pauseId) => readPinned(cases, deps.lanes.pinned(), pauseId),
        write: (asked, isStopping) => writeDraft(cases, asked, isStopping),
        writeContent: (contentId, isStopping) => draftContent(contents, contentId, isStopping),
        judge: (asked, isStopping) => askSecondOpinion(cases, asked, isStopping),
        writesAtOnce: WRITES_AT_ONCE,
        report: ({ crisisId, namesIn }) => deps.lanes.postReport(crisisId, namesIn),
      },
      log,
    }),
  );
  const { second } = channels;
  const show = second === null ? nothing : secondChannel({ ...sender, elapsed, team: { secondChannel: second } });
  const isSender = () => loop.health().isSender;
  const { holdsLease } = loop;
  const beside = stops.add(startSecondChannelLoop({ isSender, holdsLease, watch, show, log }));
  return {
    health: loop.health,
    holdsLease,
    wake() {
      loop.wake();
      beside.wake();
    },
    handOver: () => void loop.stop(),
    stop: stops.run,
  };
}

/** Asks right before each message whether this process is still the sender: drawing one takes a moment, and it may have been frozen. */
function whileSender(messenger: TeamMessenger, holdsLease: () => boolean): TeamMessenger {
  const lost = { kind: 'retry', afterMs: 0, why: 'Another process may send by now.' } as const;
  return {
    post: async (message) => (holdsLease() ? messenger.post(message) : lost),
    update: async (ref, card, urgency) => (holdsLease() ? messenger.update(ref, card, urgency) : lost),
    react: async (message, name) => (holdsLease() ? messenger.react(message, name) : lost),
    upload: async (file) => (holdsLease() ? messenger.upload(file) : lost),
    deleteFile: async (id) => (holdsLease() ? messenger.deleteFile(id) : lost),
  };
}

/** Builds the data from which every message to the team is drawn. */
function senderOf(deps: SendingDeps, pictures: Pictures, messenger: TeamMessenger): TeamSenderDeps {
  const { database, cases, team, channels } = deps;
  const { now } = cases;
  return {
    cases,
    readers: {
      cases: database.cases.reader,
      related: database.cases.related,
      crises: database.crises.reader,
      pauses: database.crises.pauses,
      alerts: database.crises.alerts,
      minutes: database.intake.minutes,
      hoaxes: database.crises.hoaxes,
      waiting: database.cases.waiting,
      facts: database.cases.facts,
      figures: database.team.figures,
      unreadCalendars: deps.lanes.plan.unreadCalendars,
      oursAhead: deps.lanes.plan.oursAhead,
      objectionsTo: deps.lanes.plan.objectionsTo,
      isPlanOn: deps.lanes.plan.isOn,
      contents: database.outbox.contents,
    },
    outbox: {
      messages: database.outbox.queue.messages,
      threadMessages: database.outbox.threadMessages,
      secondCards: database.outbox.secondCards,
      approvalCopies: database.outbox.approvalCopies,
      rungMessages: database.outbox.rungMessages,
    },
    workspace: {
      messenger,
      channels: deps.workspace.channels,
      cardLink: deps.workspace.cardLink,
      boardLink: deps.workspace.boardLink,
      url: deps.workspace.url,
    },
    team: {
      directory: team.directory,
      gapOf: deps.lanes.gapOf,
      approversOf: approverFinder({ handbook: cases.handbook, now, roster: team.roster }),
      phonesFor: deps.lanes.showsPhones
        ? phoneFinder({ handbook: cases.handbook, now, roster: team.roster })
        : async () => [],
      calledLately: createCalledLately(deps.lanes.elapsed),
      casesChannel: channels.cases,
      digestChannel: channels.digest,
      ownChannels: channels.ofCrises,
      roster: team.roster,
    },
    showPicture: pictures.show,
    watermark: deps.workspace.watermark,
  };
}

async function nothing(): Promise<void> {}

/** Pictures that follow a message. */
function startPictures(deps: Pick<ShowPictureDeps, 'messenger' | 'elapsed' | 'log'>): Pictures {
  const charts = createCharts();
  const ending = new AbortController();
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: ending.signal });
  return {
    show(chart, channel, name) {
      const giveUpAt = deps.elapsed() + PATIENCE_MS;
      void showPicture(chart, { channel, name, giveUpAt }, { ...deps, charts, pause });
    },
    async stop() {
      ending.abort();
      await charts.stop();
    },
  };
}
