import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { openDatabase } from './adapters/database/open-database.ts';
import { handbookSource } from './adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from './adapters/language/load-language-detector.ts';
import { manualPublisher } from './adapters/networks/manual-publisher.ts';
import { checkWorkspace } from './adapters/workspace/check-workspace.ts';
import { createClients } from './adapters/workspace/clients.ts';
import { createPeople } from './adapters/workspace/people.ts';
import { createTeamMessenger } from './adapters/workspace/team-messenger.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { databaseInPlace } from './database-in-place.ts';
import { decidingByHandbook } from './domain/cases/by-handbook-in-force.ts';
import type { CaseDeps } from './domain/cases/case-deps.ts';
import type { Coordination } from './domain/cases/case-store.ts';
import { eraseExpired } from './domain/cases/erase-personal-data.ts';
import { publishApproved } from './domain/cases/publish-approved.ts';
import type { Card, TeamMessenger } from './domain/cases/team-messenger.ts';
import { collectDigest } from './domain/digests/collect-digest.ts';
import type { Handbook } from './domain/handbook/handbook.ts';
import { homeLanguage } from './domain/handbook/handbook.ts';
import { localDate } from './domain/handbook/local-date.ts';
import { openHandbook, requireGoodFiles } from './handbook-in-force.ts';
import { healthOf } from './health-of.ts';
import { startDigestClock } from './jobs/digest-clock.ts';
import { traceOf } from './jobs/job-log.ts';
import { startOutboxLoop } from './jobs/outbox-loop.ts';
import type { RetentionClockDeps } from './jobs/retention-clock.ts';
import { startRetentionClock } from './jobs/retention-clock.ts';
import { openReceiver } from './open-receiver.ts';
import { sendToTeam } from './slack/cases/send-case.ts';
import { digestMessage } from './slack/digests/digest-message.ts';
import { textsIn } from './texts.ts';
import { keepsHandbook, watchHandbook } from './watch-handbook.ts';
import { workInFlight } from './work-in-flight.ts';

export type Running = {
  /** Port of the HTTP front. */
  port: number;
  /** Stops in reverse: clock, receiver, gestures in flight, outbox, database. */
  stop(): Promise<void>;
};

/**
 * The one wiring by hand. What can be refused (handbook, token, channels) is asked before anything is written.
 * @throws StartError, DatabaseError or WorkspaceError whose message is a sentence for the person who starts it
 */
export async function startPortavoz(config: Config, log: Logger): Promise<Running> {
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const port = await wire(config, log, (stop) => stops.unshift(stop));
    return { port, stop: () => inTurn(stops) };
  } catch (error) {
    await inTurn(stops).catch((failure: unknown) =>
      log.warn(traceOf(failure), 'A start that failed left something open'),
    );
    throw error;
  }
}

/** A start that waits for a silent Slack gives up after three attempts of this length. */
const startPatienceMs = 4_000;

async function wire(config: Config, log: Logger, onStop: (stop: () => Promise<void> | void) => void): Promise<number> {
  const source = handbookSource(config.playbooksDir);
  const files = await source.load(localDate(now(), 'UTC'));
  if (files.handbook === null && !(await keepsHandbook(config.databaseUrl)))
    requireGoodFiles(config.playbooksDir, files);
  const { casesChannel, digestChannel } = config.slack;
  const clients = createClients({ token: config.secrets.botToken, apiUrl: config.slack.apiUrl });
  const asking = new WebClient(config.secrets.botToken, { ...clients.options, timeout: startPatienceMs });
  const { teamId, botUserId, botId } = await checkWorkspace({ client: asking, casesChannel, digestChannel });
  const detectLanguage = await loadLanguageDetector();
  const database = await openDatabase(config.databaseUrl);
  onStop(database.close);
  const { store, reader, outbox, coordination, handbooks } = database;
  const handbook = await openHandbook({ dir: config.playbooksDir, files, source, handbooks }, now());

  const members = () => handbook.current().institution.team.members;
  const people = createPeople({ client: clients.interactive, teamId, casesChannel, members, now: Date.now, log });
  const messenger = createTeamMessenger({ client: clients.posting, now: Date.now, log });
  const cases: CaseDeps = {
    store,
    people,
    handbook: handbook.current,
    followHandbook: handbook.follow,
    detectLanguage,
    holdMs: config.holdMs,
    now,
    newId: randomUUID,
    ...digests,
  };
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
  onStop(loop.stop);

  const digestNow = () => collectDigest({ reader, handbook: handbook.current }, now());
  const [postToTeam, postDigest] = [posterTo(casesChannel, messenger), posterTo(digestChannel, messenger)];
  const app = { cases, reader, directory: people, wake: loop.wake, peopleChanged: people.forget, casesChannel, log };
  const watch = watchHandbook({ handbook, files, coordination, postToTeam, log });
  onStop(watch.stop);
  const isInPlace = await databaseInPlace(config.databaseUrl);
  const { auditHead } = reader;
  const health = healthOf({ outbox: loop, auditHead, isInPlace, handbook: watch.health, now: Date.now });
  const receiver = openReceiver(config, { log, health });
  // Without both ids Bolt asks for them by itself: a failure there is rejected where nobody catches it, and kept for every gesture.
  const itself = { token: config.secrets.botToken, botUserId, botId };
  const slackApp = createApp(
    { ...receiver.appOptions, ...itself, clientOptions: clients.options },
    { ...app, handbook: { ...cases, handbooks, source }, digestNow, postDigest, postToTeam },
  );
  const flight = workInFlight();
  flight.watch(slackApp);
  onStop(flight.idle);
  onStop(receiver.stop);
  const port = await receiver.start(slackApp);

  const clocked = { ...database, handbook: handbook.current, log };
  onStop(startDigests(config.digestAt, { ...clocked, postDigest }).stop);
  onStop(startRetention({ ...clocked, cases, wake: loop.wake }).stop);
  return port;
}

function startDigests(
  at: string,
  deps: Parameters<typeof collectDigest>[0] & {
    coordination: Coordination;
    postDigest(card: Card): Promise<boolean>;
    log: Logger;
  },
) {
  return startDigestClock({
    at,
    timeZone: deps.handbook().institution.timeZone,
    coordination: deps.coordination,
    now,
    post: async (_date, period) => {
      const texts = textsIn(homeLanguage(deps.handbook()));
      const posted = await deps.postDigest(digestMessage(await collectDigest(deps, now(), period), texts));
      if (!posted) throw new Error('The digest channel did not take the digest');
    },
    log: deps.log,
  });
}

function startRetention(
  deps: Omit<RetentionClockDeps, 'timeZone' | 'now' | 'eraseExpired'> & { cases: CaseDeps; handbook(): Handbook },
) {
  return startRetentionClock({
    ...deps,
    timeZone: deps.handbook().institution.timeZone,
    now,
    eraseExpired: (isStopping) => decidingByHandbook(deps.cases, (cases) => eraseExpired(cases, isStopping)),
  });
}

function now(): string {
  return new Date().toISOString();
}

const digests = {
  digest: (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
  hash: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32),
  randomKey: () => randomBytes(32).toString('hex'),
};

function posterTo(channel: string, messenger: TeamMessenger) {
  return async (card: Card) => {
    const posted = await messenger.post({ channel, card, outboxId: null });
    return posted.kind === 'posted';
  };
}

/** All of them, also when one fails: a connection that does not close must not keep the database open. */
async function inTurn(stops: readonly (() => Promise<void> | void)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped');
}
