import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { openDatabase } from './adapters/database/open-database.ts';
import { shortHash } from './adapters/database/short-hash.ts';
import { handbookSource } from './adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from './adapters/language/load-language-detector.ts';
import { botHealth } from './bot-health.ts';
import type { Config } from './config.ts';
import { databaseInPlace } from './database-in-place.ts';
import type { CaseDeps } from './domain/cases/case-deps.ts';
import { localDate } from './domain/handbook/local-date.ts';
import { openHandbook, requireGoodFiles } from './handbook-in-force.ts';
import { healthOf } from './health-of.ts';
import { traceOf } from './jobs/job-log.ts';
import { checkPublishers, hearing, openPublishers } from './open-publishers.ts';
import { openWriter } from './open-writer.ts';
import { reachWorkspace } from './reach-workspace.ts';
import { digestsOf } from './start-digests.ts';
import { startFront } from './start-front.ts';
import { startIntake } from './start-intake.ts';
import { startJobs } from './start-jobs.ts';
import { startPrints } from './start-prints.ts';
import { readingOf } from './start-reading.ts';
import { startSending } from './start-sending.ts';
import { keepsHandbook, watchHandbook } from './watch-handbook.ts';
import { whoIsWho } from './who-is-who.ts';
import { modelHealth } from './writer-health.ts';

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
  const { clients, workspace } = await reachWorkspace(config, log);
  const { teamId, url: workspaceUrl } = workspace;
  const detectLanguage = await loadLanguageDetector();
  const database = await openDatabase(config.databaseUrl);
  onStop(database.close);
  const { store, reader, desk, hoaxes, crises, pauses, preferences, coordination, handbooks } = database;
  const handbook = await openHandbook({ dir: config.playbooksDir, files, source, handbooks }, now());

  const writer = openWriter(config, log, handbook.current());
  onStop(() => writer?.stop());
  const { people, directory, roster, peopleChanged } = whoIsWho({
    ...{ clients, teamId, casesChannel, handbook: handbook.current, preferences, log },
  });
  const cases: CaseDeps = {
    store,
    people,
    handbook: handbook.current,
    followHandbook: handbook.follow,
    detectLanguage,
    holdMs: config.holdMs,
    openAtOnce: config.cardsOpenAtOnce,
    writer,
    now,
    newId: randomUUID,
    ...digests,
  };
  const publishers = openPublishers({ config, handbook: handbook.current, now, heard: hearing(log) });
  await checkPublishers(publishers, log);
  const { publisher, health: networks } = publishers;
  const sending = startSending({
    ...{ config, database, client: clients.posting, cases, publisher, roster, directory, workspaceUrl, log },
  });
  onStop(sending.stop);

  const { messenger, loop, watch, gapOf, cardLink, boardLink, wake } = sending;
  const told = digestsOf({ config, database, handbook: handbook.current, messenger, nameOf: people.nameOf, now, log });
  onStop(told.stop);
  const model = modelHealth({ writer, desk, handbook: handbook.current, now });
  const reading = readingOf({ config, database, cases, wake, log });
  const shared = { watch, model, networks, sources: reading.health, hasSecondChannel: secondChannel !== null };
  const state = { ...shared, loop, desk, handbook: handbook.current, digestAt: config.digestAt, now };
  const read = { reader, hoaxes, crises, pauses, alerts: database.alerts, surroundings: database.surroundings };
  const seen = { ...read, workspaceUrl, gapOf, cardLink, boardLink };
  const own = { casesChannel, ownChannels: config.crisisChannels, desk, roster, preferences };
  const app = { cases, ...seen, ...own, waiting: database.waiting, directory, wake, peopleChanged, log };
  const followed = watchHandbook({ handbook, files, coordination, postToTeam: told.postToTeam, log });
  onStop(followed.stop);
  const isInPlace = await databaseInPlace(config.databaseUrl);
  const asked = { outbox: loop, auditHead: reader.auditHead, isInPlace, handbook: followed.health };
  const health = healthOf({ ...shared, ...asked, now: () => Date.parse(now()) });
  const front = { ...app, ...told, botHealth: botHealth(state), handbook: { ...cases, handbooks, source } };
  const intake = startIntake({ config, database, cases, wake, log });
  onStop(intake.stop);
  const port = await startFront({ config, clients, workspace, app: front, health, intake: intake.door, log, onStop });

  onStop(told.startClock().stop);
  const { handbookPrintAt: at } = config;
  const prints = { database, handbook: handbook.current, messenger, now, log };
  if (at !== null) onStop(startPrints({ ...prints, at, channel: config.slack.digestChannel }).stop);
  onStop(startJobs({ database, cases, config, reading, wake, log }).stop);
  return port;
}

function systemNow(): string {
  return new Date().toISOString();
}

const digests = {
  digest: (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
  hash: shortHash,
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
