import type { Logger } from 'pino';
import { openDatabase } from '../adapters/database/open-database.ts';
import { handbookSource } from '../adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../adapters/language/load-language-detector.ts';
import { createPacer } from '../adapters/workspace/pacer.ts';
import type { Config } from '../config/config.ts';
import { localDate } from '../domain/time/local-date.ts';
import { traceOf } from '../jobs/job-log.ts';
import { openDraftModel } from './draft-model.ts';
import { openDrills } from './drill-world.ts';
import { startFront } from './front.ts';
import { openActiveHandbook, requireGoodFiles } from './handbook/active-handbook.ts';
import { keepsHandbook, watchHandbook } from './handbook/follow-handbook.ts';
import { startPrints } from './handbook-prints.ts';
import { databaseInPlace } from './health/database-in-place.ts';
import { lostConnections } from './health/lost-connections.ts';
import { modelHealth } from './health/model-health.ts';
import { healthOf } from './health/process-health.ts';
import { botHealth } from './health/team-health.ts';
import { startIntake } from './intake.ts';
import { startJobs } from './jobs.ts';
import { createPeople } from './people.ts';
import { checkPublishers, logNetworkAnswers, openPublishers } from './publishers.ts';
import { readingOf } from './reading.ts';
import { createRuntime } from './runtime.ts';
import { warmUp } from './warm-up.ts';
import { reachWorkspace } from './workspace.ts';

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
  const { casesChannel } = config.slack;
  const { clients, workspace } = await reachWorkspace(config, log);
  const { teamId, url: workspaceUrl } = workspace;
  const detectLanguage = await loadLanguageDetector();
  const database = await openDatabase(config.databaseUrl, { mode: 'real', ...lostConnections(log) });
  onStop(database.close);
  const { reader, home, preferences, coordination, handbooks } = database;
  const handbook = await openActiveHandbook({ dir: config.playbooksDir, files, source, handbooks, log }, now());

  const writer = openDraftModel(config, log, handbook.current());
  onStop(() => writer?.stop());
  const { people, directory, roster, peopleChanged } = createPeople({
    ...{ clients, teamId, casesChannel, handbook: handbook.current, preferences, log },
  });
  const pacer = createPacer(() => Date.parse(now()));
  const both = {
    ...{ pacer, handbook, people, directory, roster, preferences, detectLanguage, workspaceUrl },
    ...{ now, log, onStop },
  };
  const publishers = openPublishers({ config, handbook: handbook.current, now, heard: logNetworkAnswers(log) });
  await checkPublishers(publishers, log);
  const { publisher, health: networks } = publishers;
  const { cases, sending, told, app } = createRuntime('real', {
    ...both,
    ...{ config, database, client: clients.posting, publisher, model: writer },
  });
  const model = modelHealth({ model: writer, home, handbook: handbook.current, now });
  const { loop, watch, messenger, wake } = sending;
  const reading = readingOf({ config, database, cases, wake, log });
  const hasSecondChannel = config.slack.secondChannel !== null;
  const shared = { watch, model, networks, sources: reading.health, hasSecondChannel };
  const state = { ...shared, loop, home, handbook: handbook.current, digestAt: config.digestAt, now };
  const followed = watchHandbook({ handbook, files, coordination, postToTeam: told.postToTeam, log });
  onStop(followed.stop);
  const isInPlace = await databaseInPlace(config.databaseUrl);
  const asked = { outbox: loop, auditHead: reader.auditHead, isInPlace, handbook: followed.health };
  const health = healthOf({ ...shared, ...asked, now: () => Date.parse(now()) });
  const ofBot = { peopleChanged, botHealth: botHealth(state) };
  const drills = await openDrills({ ...both, config, real: cases, ofBot });
  const front = { ...app, ...ofBot, handbook: { ...cases, handbooks, source }, drills: drills?.desk ?? null };
  const intake = startIntake({ config, database, cases, wake, log });
  onStop(intake.stop);
  const facing = { clients, workspace, app: front, drill: drills, health, intake: intake.door };
  const port = await startFront({ config, ...facing, log, onStop });

  onStop(told.startClock().stop);
  const { handbookPrintAt: at } = config;
  const prints = { database, handbook: handbook.current, messenger, now, log };
  if (at !== null) onStop(startPrints({ ...prints, at, channel: config.slack.digestChannel }).stop);
  const calling = { roster, calledDirectly: preferences.calledDirectly };
  onStop(startJobs({ database, calling, cases, config, wake, log }).stop);
  onStop(reading.start().stop);
  onStop(warmUp(handbook.current(), detectLanguage));
  return port;
}

function systemNow(): string {
  return new Date().toISOString();
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
