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
import { openDrills } from './drills/drill-runtime.ts';
import { startFront } from './front.ts';
import { requireHandbookFiles, watchHandbook } from './handbook/follow-handbook.ts';
import { openHandbookAndWeights } from './handbook/own-layer.ts';
import { headJob, wrongHeads } from './head-job.ts';
import { createHealth } from './health/create-health.ts';
import { startIntake } from './intake.ts';
import type { StartWaits } from './lifecycle/start-waits.ts';
import { createStartWaits } from './lifecycle/start-waits.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import { logWrongSettings, wrongSettingsJob } from './lifecycle/tell-wrong-settings.ts';
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
 * The one wiring by hand. What can be refused (handbook, token) is asked before anything is written. It waits for a database, a
 * Slack or a port that it cannot reach. What else is set wrongly is off, and the lead reads it.
 * @param now ISO 8601 UTC
 * @param elapsed measures what waits in memory
 * @param stopping ends a start that waits
 * @throws StartError, DatabaseError or WorkspaceError whose message is a sentence for the person who starts it; StartStopped
 */
export async function startPortavoz(
  config: Config,
  log: Logger,
  now = systemNow,
  elapsed: Elapsed = () => performance.now(),
  stopping: AbortSignal = new AbortController().signal,
): Promise<Running> {
  const stops = stopStack(log);
  const waits = createStartWaits({ port: config.port, stopping, elapsed, log });
  stops.add({ stop: waits.leavePort });
  try {
    const port = await wire(config, log, { now, elapsed }, { stops, waits });
    return { port, stop: stops.run };
  } catch (error) {
    await stops
      .run()
      .catch((failure: unknown) => log.warn(traceOf(failure), 'A start that failed left something open'));
    throw error;
  }
}

type Clock = Pick<SharedParts, 'now' | 'elapsed'>;

/** Opens what the bot cannot do without; nothing is written before all of it is found. */
async function openNeeded(given: Config, parts: { now(): string; stops: StopStack; waits: StartWaits; log: Logger }) {
  const { now, waits, log } = parts;
  const { secrets, databaseUrl, playbooksDir: dir, learnFromDecisions: learning } = given;
  logWrongSettings(given.wrong, log);
  const source = handbookSource(dir);
  const { apiUrl } = given.slack;
  const today = localDate(now(), 'UTC');
  const files = await requireHandbookFiles({ dir, source, databaseUrl, apiUrl, today, waits });
  const slack = await connectSlack({ botToken: secrets.botToken, slack: given.slack, waits, log });
  logWrongSettings(slack.wrong, log);
  const config = { ...given, slack: { ...slack.channels, apiUrl } };
  const detector = await loadLanguageDetector();
  const opened = await openLiveDatabase(config, parts);
  const stored = opened.database.team;
  const active = await openHandbookAndWeights({ dir, files, source, stored, learning, log }, now());
  return { config, source, files, slack, detector, active, opened };
}

type Needed = Awaited<ReturnType<typeof openNeeded>>;

/** Opens the people, the model, the networks and the live mode. */
async function openLive(needed: Needed, clock: Clock, { stops, log }: { stops: StopStack; log: Logger }) {
  const { config, active, opened, slack } = needed;
  const { secrets, networks: accounts } = config;
  const { database } = opened;
  const { clients, teamId, url: workspaceUrl } = slack;
  const { casesChannel } = config.slack;
  const { now } = clock;
  const { current: handbook } = active;
  const { institution } = handbook();
  const detectLanguage = expecting(needed.detector, () => handbook().institution.languages);
  const model = stops.add(openDraftModel({ server: config.writer, apiKey: secrets.openaiKey, institution, log }));
  const team = createTeam({ clients, teamId, casesChannel, handbook, preferences: database.team.preferences, log });
  const networkAccounts = { networks: accounts, secrets: secrets.networks };
  const networks = await openCheckedPublishers({ accounts: networkAccounts, handbook, now, log });
  const shared = sharedParts(config, { handbook: active, team, detectLanguage, workspaceUrl, ...clock, log });
  const { publisher } = networks;
  const live = stops.add(
    createRuntime(shared, liveParts(config, { database, client: clients.posting, publisher, model })),
  );
  return { shared, model, networks, live };
}

/** Each line uses only lines above it. */
async function wire(
  given: Config,
  log: Logger,
  clock: Clock,
  { stops, waits }: { stops: StopStack; waits: StartWaits },
): Promise<number> {
  const { now, elapsed } = clock;
  const needed = await openNeeded(given, { now, stops, waits, log });
  const { config, source, files, slack, active, opened } = needed;
  const { secrets, databaseUrl, digestAt } = config;
  const { botToken, appToken, signingSecret } = secrets;
  const { apiUrl, casesChannel, digestChannel, secondChannel, drillChannel } = config.slack;
  const { database, connections } = opened;
  const { coordination } = database.upkeep;
  const { current: handbook } = active;
  const { shared, model, networks, live } = await openLive(needed, clock, { stops, log });
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
    hasSecondChannel: secondChannel !== null,
    digestAt,
    now,
    elapsed,
  });
  const { ofBot: botHealth } = health;
  const place = { channel: drillChannel, databaseUrl, connections, botToken, apiUrl };
  const { drill, wrong: noDrills } = await openDrills(shared, { place, live: cases, botHealth, stops, waits });
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
    waits,
  });

  const found = [...config.wrong, ...slack.wrong, ...opened.wrong, ...networks.wrong(), ...noDrills];
  const wrong = [...found, ...(await wrongHeads(config.auditHeads, log))];
  const channels = [casesChannel, secondChannel, digestChannel];
  const told = wrongSettingsJob({ wrong, channels, handbook, post: live.postTo, log });
  const quiet = quietJobs(config, { database, handbook, detectLanguage: shared.detectLanguage, now, log });
  const own = [reading, told, ...quiet, ...opened.nightly(handbook)];
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
function readAccounts({ reading, networks, secrets }: Config): ReadAccounts | null {
  if (!reading.isOn) return null;
  const { readsX, blueskyPublicUrl, mayReachPrivate } = reading;
  return { networks, secrets: secrets.networks, readsX, blueskyPublicUrl, mayReachPrivate };
}

function systemNow(): string {
  return new Date().toISOString();
}
