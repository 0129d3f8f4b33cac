import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { openDatabase } from './adapters/database/open-database.ts';
import { handbookSource } from './adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from './adapters/language/load-language-detector.ts';
import { checkWorkspace } from './adapters/workspace/check-workspace.ts';
import { createClients } from './adapters/workspace/clients.ts';
import { createPeople } from './adapters/workspace/people.ts';
import { createApp } from './app.ts';
import { botHealth } from './bot-health.ts';
import type { Config } from './config.ts';
import { databaseInPlace } from './database-in-place.ts';
import { decidingByHandbook } from './domain/cases/by-handbook-in-force.ts';
import type { CaseDeps } from './domain/cases/case-deps.ts';
import { eraseExpired } from './domain/cases/erase-personal-data.ts';
import type { Handbook } from './domain/handbook/handbook.ts';
import { localDate } from './domain/handbook/local-date.ts';
import { openHandbook, requireGoodFiles } from './handbook-in-force.ts';
import { healthOf } from './health-of.ts';
import { traceOf } from './jobs/job-log.ts';
import type { RetentionClockDeps } from './jobs/retention-clock.ts';
import { startRetentionClock } from './jobs/retention-clock.ts';
import { openReceiver } from './open-receiver.ts';
import { digestsOf } from './start-digests.ts';
import { startSending } from './start-sending.ts';
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
 * @param now ISO 8601 UTC
 * @throws StartError, DatabaseError or WorkspaceError whose message is a sentence for the person who starts it
 */
export async function startPortavoz(config: Config, log: Logger, now = systemNow): Promise<Running> {
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const port = await wire({ config, log, now, onStop: (stop) => stops.unshift(stop) });
    return { port, stop: () => inTurn(stops) };
  } catch (error) {
    await inTurn(stops).catch((failure: unknown) =>
      log.warn(traceOf(failure), 'A start that failed left something open'),
    );
    throw error;
  }
}

const NO_SECOND_CHANNEL =
  'SLACK_SECOND_CHANNEL is not set: when the channel of the cases is out of reach, nobody in Slack sees people at risk';

/** A start that waits for a silent Slack gives up after three attempts of this length. */
const startPatienceMs = 4_000;

type Wiring = {
  config: Config;
  log: Logger;
  now(): string;
  onStop(stop: () => Promise<void> | void): void;
};

async function wire({ config, log, now, onStop }: Wiring): Promise<number> {
  const source = handbookSource(config.playbooksDir);
  const files = await source.load(localDate(now(), 'UTC'));
  if (files.handbook === null && !(await keepsHandbook(config.databaseUrl)))
    requireGoodFiles(config.playbooksDir, files);
  const { casesChannel, secondChannel } = config.slack;
  const clients = createClients({ token: config.secrets.botToken, apiUrl: config.slack.apiUrl });
  const asking = new WebClient(config.secrets.botToken, { ...clients.options, timeout: startPatienceMs });
  const { teamId, botUserId, botId } = await checkWorkspace({ client: asking, ...config.slack });
  if (secondChannel === null) log.warn(NO_SECOND_CHANNEL);
  const detectLanguage = await loadLanguageDetector();
  const database = await openDatabase(config.databaseUrl);
  onStop(database.close);
  const { store, reader, desk, coordination, handbooks } = database;
  const handbook = await openHandbook({ dir: config.playbooksDir, files, source, handbooks }, now());

  const members = () => handbook.current().institution.team.members;
  const people = createPeople({ client: clients.interactive, teamId, casesChannel, members, now: Date.now, log });
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
  const sending = startSending({ config, database, client: clients.posting, cases, log });
  onStop(sending.stop);

  const told = digestsOf({ config, database, handbook: handbook.current, messenger: sending.messenger, now, log });
  const hasSecondChannel = secondChannel !== null;
  const { loop, watch, wake } = sending;
  const state = { loop, watch, desk, handbook: handbook.current, hasSecondChannel, digestAt: config.digestAt, now };
  const app = { cases, reader, desk, directory: people, wake, peopleChanged: people.forget, casesChannel, log };
  const followed = watchHandbook({ handbook, files, coordination, postToTeam: told.postToTeam, log });
  onStop(followed.stop);
  const isInPlace = await databaseInPlace(config.databaseUrl);
  const health = healthOf({
    outbox: loop,
    auditHead: reader.auditHead,
    isInPlace,
    watch,
    handbook: followed.health,
    hasSecondChannel,
    now: () => Date.parse(now()),
  });
  const receiver = openReceiver(config, { log, health });
  // Without both ids Bolt asks for them by itself: a failure there is rejected where nobody catches it, and kept for every gesture.
  const itself = { token: config.secrets.botToken, botUserId, botId };
  const slackApp = createApp(
    { ...receiver.appOptions, ...itself, clientOptions: clients.options },
    { ...app, ...told, botHealth: botHealth(state), handbook: { ...cases, handbooks, source } },
  );
  const flight = workInFlight();
  flight.watch(slackApp);
  onStop(flight.idle);
  onStop(receiver.stop);
  const port = await receiver.start(slackApp);

  const clock = told.startClock();
  onStop(clock.stop);
  onStop(startRetention({ ...database, now, handbook: handbook.current, log, cases, wake }).stop);
  return port;
}

function startRetention(
  deps: Omit<RetentionClockDeps, 'timeZone' | 'eraseExpired'> & { cases: CaseDeps; handbook(): Handbook },
) {
  return startRetentionClock({
    ...deps,
    timeZone: deps.handbook().institution.timeZone,
    eraseExpired: (isStopping) => decidingByHandbook(deps.cases, (cases) => eraseExpired(cases, isStopping)),
  });
}

function systemNow(): string {
  return new Date().toISOString();
}

const digests = {
  digest: (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
  hash: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32),
  randomKey: () => randomBytes(32).toString('hex'),
};

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
