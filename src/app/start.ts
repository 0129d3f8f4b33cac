import type { Logger } from 'pino';
import { handbookSource } from '../adapters/handbook/read-handbook.ts';
import { expecting, loadLanguageDetector } from '../adapters/language/load-language-detector.ts';
import type { ReadAccounts } from '../adapters/networks/reading/readers-of.ts';
import { createPacer } from '../adapters/workspace/pacer.ts';
import type { Config } from '../config/config.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { localDate } from '../domain/time/local-date.ts';
import { traceOf } from '../errors.ts';
import type { Job } from '../jobs/job.ts';
import { openDraftModel } from './draft-model.ts';
import { openDrillRuntime } from './drills/drill-runtime.ts';
import { startFront } from './front.ts';
import { requireHandbookFiles, watchHandbook } from './handbook/follow-handbook.ts';
import { openHandbookAndWeights } from './handbook/own-layer.ts';
import { headJob } from './head-job.ts';
import { createHealth } from './health/create-health.ts';
import { startIntake } from './intake.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import { openLiveDatabase } from './live-database.ts';
import { createTeam } from './people.ts';
import { openCheckedPublishers } from './publishers.ts';
import { createReading } from './reading.ts';
import type { ModeParts, SharedParts } from './runtime.ts';
import { createRuntime } from './runtime.ts';
import { slackDepsOf } from './slack-parts.ts';
import { warmUpJob } from './warm-up.ts';
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
async function wire(config: Config, log: Logger, { now, elapsed }: Clock, stops: StopStack): Promise<number> {
  const { slack: places, secrets, databaseUrl, playbooksDir: dir, digestAt, learnFromDecisions: learning } = config;
  const { botToken, appToken, signingSecret } = secrets;
  const { apiUrl, casesChannel } = places;
  const source = handbookSource(dir);
  const files = await requireHandbookFiles({ dir, source, databaseUrl, apiUrl, today: localDate(now(), 'UTC') });
  const slack = await connectSlack({ botToken, apiUrl, channels: places, log });
  const { clients, teamId, url: workspaceUrl } = slack;
  const detector = await loadLanguageDetector();
  const { database, connections, nightly } = await openLiveDatabase(config, { now, stops, log });
  const { coordination } = database.upkeep;
  const active = await openHandbookAndWeights({ dir, files, source, stored: database.team, learning, log }, now());
  const { current: handbook } = active;
  const { institution } = handbook();
  const detectLanguage = expecting(detector, () => handbook().institution.languages);
  const model = stops.add(openDraftModel({ server: config.writer, apiKey: secrets.openaiKey, institution, log }));
  const team = createTeam({ clients, teamId, casesChannel, handbook, preferences: database.team.preferences, log });
  const networkAccounts = { networks: config.networks, secrets: secrets.networks };
  const networks = await openCheckedPublishers({ accounts: networkAccounts, handbook, now, log });

  const shared = sharedParts(config, { handbook: active, team, detectLanguage, workspaceUrl, now, elapsed, log });
  const { publisher } = networks;
  const live = stops.add(
    createRuntime(shared, liveParts(config, { database, client: clients.posting, publisher, model })),
  );
  const { cases, wake, postToTeam } = live;
  const followed = stops.add(watchHandbook({ handbook: active, files, coordination, postToTeam, elapsed, log }));
  const reading = createReading({ accounts: readAccounts(config), database, cases, elapsed, wake, log });
  const health = await createHealth({
    live,
    database,
    databaseUrl,
    handbook,
    followed: followed.health,
    model,
    networks: networks.health,
    sources: reading.health,
    isSet: { secondChannel: places.secondChannel !== null, callOut: config.callOut !== null },
    digestAt,
    now,
    elapsed,
  });
  const { ofBot: botHealth } = health;
  const place = { channel: places.drillChannel, databaseUrl, connections, botToken, apiUrl };
  const drill = await openDrillRuntime(shared, { place, live: cases, botHealth, stops });
  const app = slackDepsOf(live.app, { stored: database.team, source, drills: drill?.desk ?? null, health: botHealth });
  const { intakeSources: sources } = secrets;
  const { intakePostsPerMinute: postsPerMinute } = config;
  const intake = stops.add(startIntake({ sources, postsPerMinute, database, cases, wake, log }));
  const port = await startFront({
    port: config.port,
    slack,
    keys: { botToken, appToken, signingSecret },
    apiUrl,
    app,
    drill,
    health: health.ofProcess,
    intake: intake.door,
    log,
    stops,
  });

  const own = [reading, ...quietJobs(config, { database, handbook, detectLanguage, now, log }), ...nightly(handbook)];
  for (const job of [...live.jobs, ...own, ...(drill?.jobs ?? [])]) stops.add(job.start());
  return port;
}

/** Creates the jobs that say nothing to the team. */
function quietJobs(
  { digestAt: at, auditHeads: places }: Config,
  parts: Pick<Parameters<typeof headJob>[0], 'database' | 'handbook' | 'now' | 'log'> & {
    detectLanguage: LanguageDetector;
  },
): Job[] {
  const { database, handbook, detectLanguage, now, log } = parts;
  return [headJob({ at, places, database, handbook, now, log }), warmUpJob(handbook, detectLanguage)];
}

/** Collects the parts that the live bot and its drills share. */
function sharedParts(
  config: Config,
  parts: Pick<SharedParts, 'handbook' | 'team' | 'detectLanguage' | 'workspaceUrl' | 'now' | 'elapsed' | 'log'>,
): SharedParts {
  const { holdMs, cardsOpenAtOnce, crisisDigestMinutes, crisisRestHours, callOut } = config;
  const pacer = createPacer(parts.elapsed);
  return { ...parts, pacer, holdMs, cardsOpenAtOnce, crisisDigestMinutes, crisisRestHours, callOut };
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
function readAccounts({ reading, networks, secrets }: Config): ReadAccounts | null {
  if (!reading.isOn) return null;
  const { readsX, blueskyPublicUrl, mayReachPrivate } = reading;
  return { networks, secrets: secrets.networks, readsX, blueskyPublicUrl, mayReachPrivate };
}

function systemNow(): string {
  return new Date().toISOString();
}
