import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { Pacer } from '../adapters/workspace/pacer.ts';
import { createTeamChannels } from '../adapters/workspace/team-channels.ts';
import { createTeamMessenger } from '../adapters/workspace/team-messenger.ts';
import type { Config } from '../config/config.ts';
import { checkDeadlines } from '../domain/cases/deadlines/check-deadlines.ts';
import { approvalGapFinder } from '../domain/cases/deadlines/find-approval-gap.ts';
import { approverFinder } from '../domain/cases/deadlines/find-approvers.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { lookUpPublication } from '../domain/cases/look-up-publication.ts';
import type { ChannelWatch } from '../domain/cases/model/crises/channel-watch.ts';
import { createChannelWatch } from '../domain/cases/model/crises/channel-watch.ts';
import type { MessageRef } from '../domain/cases/ports/case-store.ts';
import type { Publisher } from '../domain/cases/ports/publisher.ts';
import type { TeamMessenger } from '../domain/cases/ports/team-messenger.ts';
import { publishApproved } from '../domain/cases/publish-approved.ts';
import { writeDraft } from '../domain/cases/write-draft.ts';
import type { NamesIn } from '../domain/people/names-in.ts';
import type { Roster } from '../domain/people/team-person.ts';
import { LOOK_EVERY_MS, startDeadlineWatch } from '../jobs/deadline-watch.ts';
import type { OutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import { startOutboxLoop } from '../jobs/outbox/outbox-loop.ts';
import { startSecondChannelLoop } from '../jobs/outbox/second-channel-loop.ts';
import type { SlackDeps } from '../slack/bolt/slack-deps.ts';
import { createCalledLately } from '../slack/cases/senders/called-lately.ts';
import { secondChannel } from '../slack/cases/senders/second-channel.ts';
import { SUBJECTS } from '../slack/crises/senders/crisis-sender.ts';
import { messageLink } from '../slack/kit/message-link.ts';
import { sendToTeam } from '../slack/send-to-team.ts';
import { startPictures } from './pictures.ts';

export type Sending = {
  messenger: TeamMessenger;
  loop: Pick<OutboxLoop, 'health'>;
  /** Of the channel of the cases. */
  watch: ChannelWatch;
  /** The address of a case's card; null while it has none. */
  cardLink(caseId: number): Promise<string | null>;
  /** That of a crisis's board. */
  boardLink(crisisId: number): Promise<string | null>;
  /** What nobody who is there can give the text of a case. */
  gapOf: ReturnType<typeof approvalGapFinder>;
  /** There is something new to send. */
  wake(): void;
  stop(): Promise<void>;
};

/** The writer itself holds back what its server does not take. */
const WRITES_AT_ONCE = 4;

/** What it reads, and where it keeps what is out. */
type Sent = Pick<
  Database,
  | 'reader'
  | 'surroundings'
  | 'crises'
  | 'pauses'
  | 'alerts'
  | 'outbox'
  | 'threadPlaces'
  | 'secondCards'
  | 'coordination'
  | 'figures'
  | 'preferences'
  | 'minutes'
  | 'waiting'
>;

/** Starts what goes out: cards and lines to the team, people at risk to the second channel, replies to citizens. */
export function startSending(deps: {
  config: Config;
  database: Sent;
  /** For posting alone. */
  client: WebClient;
  /** Of both worlds: Slack counts what the app does as a whole. */
  pacer: Pacer;
  /** Whether clocks of cases run now; always unless told. */
  isOn?(): Promise<boolean>;
  cases: CaseDeps;
  /** Of every network. */
  publisher: Publisher;
  roster: Roster;
  directory: SlackDeps['directory'];
  /** Makes the report of a crisis. @returns false when its channel could not be reached */
  report(asked: { crisisId: number; namesIn: NamesIn }): Promise<boolean>;
  /** `https://town.slack.com/`. */
  workspaceUrl: string;
  log: Logger;
}): Sending {
  const { config, database, client, pacer, isOn, cases, publisher, roster, directory, workspaceUrl, log } = deps;
  const { outbox, coordination } = database;
  const { casesChannel, secondChannel: second } = config.slack;
  const { now } = cases;
  const watch = createChannelWatch(now);
  const messenger = createTeamMessenger({
    client,
    pacer,
    ...(cases.mode === 'drill' ? { urgency: 'can_wait' as const } : {}),
    now: () => Date.parse(now()),
    log,
    heard: (channel, end) => channel === casesChannel && watch.heard(end),
  });
  const channels = createTeamChannels({ client, now: () => Date.parse(now()), log });
  const linkOf = (message: MessageRef | null) => (message === null ? null : messageLink(workspaceUrl, message));
  const cardLink = async (caseId: number) => linkOf(await outbox.cardPlace(caseId));
  const boardLink = async (crisisId: number) => linkOf(await outbox.boardPlace(SUBJECTS.board(crisisId)));
  const gapOf = approvalGapFinder({ ...cases, roster });
  const places = { workspaceUrl, casesChannel, ownChannels: config.crisisChannels, cardLink };
  const pictures = startPictures({ messenger, now, log });
  const sender = {
    ...{ ...database, ...cases, ...places, messenger, channels, directory, gapOf, watermark: config.watermark },
    showPicture: pictures.show,
    approversOf: approverFinder({ ...cases, roster }),
    calledLately: createCalledLately(() => Date.parse(now())),
  };
  const loop = startOutboxLoop({
    outbox,
    coordination,
    holder: randomUUID(),
    now,
    sendToTeam: (item) => sendToTeam(item, sender),
    publish: (publicationId, since) => publishApproved(cases, publisher, publicationId, since),
    lookUp: (asked) => lookUpPublication(cases, publisher, asked),
    write: (asked, isStopping) => writeDraft(cases, asked, isStopping),
    writesAtOnce: WRITES_AT_ONCE,
    report: deps.report,
    log,
  });
  const show = second === null ? nothing : secondChannel({ ...sender, secondChannel: second, hash: cases.hash });
  const isSender = () => loop.health().isSender;
  const beside = startSecondChannelLoop({ isSender, watch, show, log });
  const clocks = watchClocks({ database, cases, roster, isOn, log }, loop);
  return {
    messenger,
    loop,
    watch,
    cardLink,
    boardLink,
    gapOf,
    wake() {
      loop.wake();
      beside.wake();
      clocks.wake();
    },
    async stop() {
      await clocks.stop();
      await beside.stop();
      await loop.stop();
      await pictures.stop();
    },
  };
}

/** Tells whose time has come, in the process that sends. */
function watchClocks(
  deps: {
    database: Pick<Database, 'coordination' | 'figures' | 'preferences'>;
    cases: CaseDeps;
    roster: Roster;
    isOn: (() => Promise<boolean>) | undefined;
    log: Logger;
  },
  loop: OutboxLoop,
) {
  const { database, cases, roster, isOn, log } = deps;
  const { coordination, figures, preferences } = database;
  const { now } = cases;
  const look = checkDeadlines({
    cases,
    roster,
    waiting: figures.waiting,
    calledDirectly: preferences.calledDirectly,
    // Never given back: nobody is called twice within a minute, also when the process ends and another begins.
    mayTell: () => coordination.holdLease('clock-calls', randomUUID(), now(), NO_LOOK_FOR_MS),
  });
  return startDeadlineWatch({
    ...{ isSender: () => loop.health().isSender, told: loop.wake, now, log },
    look: isOn === undefined ? look : async () => ((await isOn()) ? look() : 0),
  });
}

/** A little less than from look to look: no timer is exact. */
const NO_LOOK_FOR_MS = LOOK_EVERY_MS - 2_000;

async function nothing(): Promise<void> {}
