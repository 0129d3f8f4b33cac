import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { Egress } from '../adapters/egress/open-egress.ts';
import { handbookSource } from '../adapters/handbook/read-handbook.ts';
import { expecting, loadLanguageDetector } from '../adapters/language/load-language-detector.ts';
import type { ReadAccounts } from '../adapters/networks/reading/readers-of.ts';
import { createPacer } from '../adapters/workspace/pacer.ts';
import type { Config } from '../config/config.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { localDate } from '../domain/time/local-date.ts';
import { traceOf } from '../errors.ts';
import { startWatchFront } from '../http/watch-front.ts';
import type { Job } from '../jobs/job.ts';
import { openDraftModel } from './draft-model.ts';
import { openDrillRuntime } from './drills/drill-runtime.ts';
import { startFront } from './front.ts';
import { requireHandbookFiles, watchHandbook } from './handbook/follow-handbook.ts';
import { openHandbookAndWeights } from './handbook/own-layer.ts';
import { headJob } from './head-job.ts';
import { createHealth } from './health/create-health.ts';
import { createWatch } from './health/create-watch.ts';
import { startIntake } from './intake.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import type { LiveDatabase } from './live-database.ts';
import { openLiveDatabase } from './live-database.ts';
import type { Outside } from './outside.ts';
import { openOutside } from './outside.ts';
import { createTeam } from './people.ts';
import { openCheckedPublishers } from './publishers.ts';
import { createReading } from './reading.ts';
import type { ModeParts, Runtime, SharedParts } from './runtime.ts';
import { createRuntime } from './runtime.ts';
import { slackDepsOf } from './slack-parts.ts';
import { warmUpJob } from './warm-up.ts';
import type { ConnectedSlack } from './workspace.ts';
import { connectSlack } from './workspace.ts';

export type Running = {
  /** Port of the HTTP front. */
  port: number;
  /** Stops in reverse: clock, receiver, gestures in flight, outbox, database. */
  stop(): Promise<void>;
};

/**
 * The one wiring by hand. What can be refused (handbook, token, channels) is asked before anything is written.
 * @param now ISO 8601 UTC
 * @param elapsed measures what waits in memory
 * @throws StartError, DatabaseError or WorkspaceError whose message is a sentence for the person who starts it
 */
export async function startPortavoz(
  config: Config,
  log: Logger,
  now = systemNow,
  elapsed: Elapsed = () => performance.now(),
): Promise<Running> {
  const stops = stopStack(log);
  try {
    const port = await wire(config, log, { now, elapsed }, stops);
    return { port, stop: stops.run };
  } catch (error) {
    await stops
      .run()
      .catch((failure: unknown) => log.warn(traceOf(failure), 'A start that failed left something open'));
    throw error;
  }
}

type Clock = Pick<SharedParts, 'now' | 'elapsed'>;

/** Each line uses only lines above it. */
async function wire(config: Config, log: Logger, clock: Clock, stops: StopStack): Promise<number> {
  const { now, elapsed } = clock;
  const { slack: places, secrets, databaseUrl, playbooksDir: dir, learnFromDecisions: learning } = config;
  const source = handbookSource(dir);
  const { apiUrl } = places;
  const files = await requireHandbookFiles({ dir, source, databaseUrl, apiUrl, today: localDate(now(), 'UTC') });
  const outside = openOutside(config, { now, elapsed, stops, log });
  const { fetch } = outside.egress;
  const { write: writeNews, modelCalled } = outside.metrics.heard;
  const toSlack = { apiUrl, fetch: outside.slackFetch };
  const slack = await connectSlack({ botToken: secrets.botToken, channels: places, ...toSlack, log });
  const { clients, teamId, url: workspaceUrl } = slack;
  const detector = await loadLanguageDetector();
  const { database, connections, nightly } = await openLiveDatabase(config, { now, stops, writeNews, log });
  const active = await openHandbookAndWeights({ dir, files, source, stored: database.team, learning, log }, now());
  const { current: handbook } = active;
  const { institution } = handbook();
  const detectLanguage = expecting(detector, () => handbook().institution.languages);
  const ofModel = { server: config.writer, apiKey: secrets.openaiKey, institution, fetch, heard: modelCalled, log };
  const model = stops.add(openDraftModel(ofModel));
  const { preferences } = database.team;
  const team = createTeam({ clients, teamId, casesChannel: places.casesChannel, handbook, preferences, log });
  const networkAccounts = { networks: config.networks, secrets: secrets.networks };
  const networks = await openCheckedPublishers({ accounts: networkAccounts, handbook, now, fetch, log });

  const shared = sharedParts(config, { ...clock, handbook: active, team, detectLanguage, workspaceUrl, fetch, log });
  const ofLive = liveParts(config, { database, client: clients.posting, publisher: networks.publisher, model });
  const live = stops.add(createRuntime(shared, ofLive));
  const { cases, wake, postToTeam } = live;
  const { coordination } = database.upkeep;
  const followed = stops.add(watchHandbook({ handbook: active, files, coordination, postToTeam, elapsed, log }));
  const reading = createReading({
    accounts: readAccounts(config, outside.egress),
    database,
    cases,
    elapsed,
    wake,
    log,
  });
  const asked = { followed: followed.health, networks: networks.health, sources: reading.health };
  const health = await createHealth({
    live,
    database,
    databaseUrl,
    handbook,
    model,
    asked: { ...asked, requests: outside.requests.health },
    hasSecondChannel: places.secondChannel !== null,
    digestAt: config.digestAt,
    now,
    elapsed,
  });
  const doors = await openDoors(config, { shared, outside, slack, source, database, connections, live, health, stops });
  const quiet = quietJobs(config, { database, handbook, detectLanguage, now, fetch, log });
  const own = [reading, ...quiet, ...nightly(handbook)];
  for (const job of [...live.jobs, ...own, ...doors.jobs]) stops.add(job.start());
  stops.add({ stop: doors.beginStop });
  return doors.port;
}

/** Opens the drills, the front, the intake, and the address at which the process is watched. */
async function openDoors(config: Config, parts: DoorParts): Promise<{ port: number; jobs: Job[]; beginStop(): void }> {
  const { shared, outside, slack, source, database, connections, live, health, stops } = parts;
  const { now, log } = shared;
  const { botToken, appToken, signingSecret, intakeSources: sources } = config.secrets;
  const { slack: places, databaseUrl, intakePostsPerMinute: postsPerMinute } = config;
  const { apiUrl } = places;
  const { requests, slackFetch: fetch } = outside;
  const { ofBot: botHealth } = health;
  const place = { channel: places.drillChannel, databaseUrl, connections, botToken, apiUrl, fetch };
  const drill = await openDrillRuntime(shared, { place, live: live.cases, botHealth, stops });
  const app = slackDepsOf(live.app, { stored: database.team, source, drills: drill?.desk ?? null, health: botHealth });
  const { cases, wake, outbox } = live;
  const intake = stops.add(startIntake({ sources, postsPerMinute, database, cases, wake, requests, log }));
  const { isReady, beginStop, metrics } = createWatch({ database, outbox, metrics: outside.metrics, now, log });
  const front = await startFront({
    port: config.port,
    slack,
    keys: { botToken, appToken, signingSecret },
    apiUrl,
    app,
    drill,
    health: health.ofProcess,
    isReady,
    intake: intake.door,
    outside,
    log,
    stops,
  });
  if (config.healthAddress !== null) {
    const watched = { health: front.health, isReady, metrics: () => metrics(front.health) };
    stops.add(await startWatchFront(config.healthAddress, watched, log));
  }
  return { port: front.port, jobs: drill?.jobs ?? [], beginStop };
}

type DoorParts = {
  shared: SharedParts;
  outside: Outside;
  slack: ConnectedSlack;
  source: ReturnType<typeof handbookSource>;
  database: Database;
  connections: LiveDatabase['connections'];
  live: Runtime;
  health: Awaited<ReturnType<typeof createHealth>>;
  stops: StopStack;
};

/** Creates the jobs that say nothing to the team. */
function quietJobs(
  { digestAt: at, auditHeads: places }: Config,
  parts: Pick<Parameters<typeof headJob>[0], 'database' | 'handbook' | 'now' | 'log'> & {
    detectLanguage: LanguageDetector;
    fetch: typeof fetch;
  },
): Job[] {
  const { detectLanguage, fetch, ...ofHead } = parts;
  return [headJob({ at, places: { ...places, fetch }, ...ofHead }), warmUpJob(parts.handbook, detectLanguage)];
}

/** Collects the parts that the live bot and its drills share. */
function sharedParts(
  config: Config,
  parts: Pick<
    SharedParts,
    'handbook' | 'team' | 'detectLanguage' | 'workspaceUrl' | 'now' | 'elapsed' | 'fetch' | 'log'
  >,
): SharedParts {
  const { holdMs, cardsOpenAtOnce, crisisDigestMinutes, crisisRestHours } = config;
  const pacer = createPacer(parts.elapsed);
  return { ...parts, pacer, holdMs, cardsOpenAtOnce, crisisDigestMinutes, crisisRestHours };
}

/** Collects the parts that only the live bot has. */
function liveParts(config: Config, parts: Pick<ModeParts, 'database' | 'client' | 'publisher' | 'model'>): ModeParts {
  const { casesChannel, digestChannel, secondChannel } = config.slack;
  return {
    ...parts,
    mode: 'live',
    channels: { cases: casesChannel, digest: digestChannel, second: secondChannel, ofCrises: config.crisisChannels },
    watermark: config.watermark,
    isOn: async () => true,
    digestHours: { daily: config.digestAt, weekly: config.weeklyDigest },
    handbookPrintAt: config.handbookPrintAt,
    learning: config.learnFromDecisions,
  };
}

/** The accounts with which networks are read; null where reading is off. */
function readAccounts({ reading, networks, secrets }: Config, egress: Egress): ReadAccounts | null {
  if (!reading.isOn) return null;
  const { readsX, blueskyPublicUrl, mayReachPrivate } = reading;
  return {
    networks,
    secrets: secrets.networks,
    readsX,
    blueskyPublicUrl,
    mayReachPrivate,
    throughProxy: egress.fetchLookingUp,
  };
}

function systemNow(): string {
  return new Date().toISOString();
}
