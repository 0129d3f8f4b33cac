import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Database } from './adapters/database/open-database.ts';
import { manualPublisher } from './adapters/networks/manual-publisher.ts';
import { createTeamMessenger } from './adapters/workspace/team-messenger.ts';
import type { Config } from './config.ts';
import type { CaseDeps } from './domain/cases/case-deps.ts';
import type { ChannelWatch } from './domain/cases/channel-watch.ts';
import { createChannelWatch } from './domain/cases/channel-watch.ts';
import { publishApproved } from './domain/cases/publish-approved.ts';
import type { TeamMessenger } from './domain/cases/team-messenger.ts';
import type { OutboxLoop } from './jobs/outbox-loop.ts';
import { startOutboxLoop } from './jobs/outbox-loop.ts';
import { startSecondChannelLoop } from './jobs/second-channel-loop.ts';
import { secondChannel } from './slack/cases/second-channel.ts';
import { sendToTeam } from './slack/cases/send-case.ts';

export type Sending = {
  messenger: TeamMessenger;
  loop: Pick<OutboxLoop, 'health'>;
  /** Of the channel of the cases. */
  watch: ChannelWatch;
  /** There is something new to send. */
  wake(): void;
  stop(): Promise<void>;
};

/** Starts what goes out: cards and lines to the team, people at risk to the second channel, replies to citizens. */
export function startSending(deps: {
  config: Config;
  database: Pick<Database, 'reader' | 'outbox' | 'threadPlaces' | 'secondCards' | 'coordination'>;
  /** For posting alone. */
  client: WebClient;
  cases: CaseDeps;
  log: Logger;
}): Sending {
  const { config, database, client, cases, log } = deps;
  const { outbox, coordination } = database;
  const { casesChannel, secondChannel: second } = config.slack;
  const { now } = cases;
  const watch = createChannelWatch(now);
  const messenger = createTeamMessenger({
    client,
    now: () => Date.parse(now()),
    log,
    heard: (channel, end) => channel === casesChannel && watch.heard(end),
  });
  const sender = { ...database, ...cases, messenger, casesChannel, stamp: config.stamp };
  const loop = startOutboxLoop({
    outbox,
    coordination,
    holder: randomUUID(),
    now,
    sendToTeam: (item) => sendToTeam(item, sender),
    publish: (publicationId) => publishApproved(cases, manualPublisher(), publicationId),
    log,
  });
  const show = second === null ? nothing : secondChannel({ ...sender, secondChannel: second, hash: cases.hash });
  const beside = startSecondChannelLoop({ isSender: () => loop.health().isSender, watch, show, log });
  return {
    messenger,
    loop,
    watch,
    wake() {
      loop.wake();
      beside.wake();
    },
    async stop() {
      await beside.stop();
      await loop.stop();
    },
  };
}

async function nothing(): Promise<void> {}
