import type { Logger } from 'pino';
import { addressOf } from '../adapters/database/engine/address.ts';
import { explainDatabaseError, isOfEngine } from '../adapters/database/engine/explain-database-error.ts';
import type { Egress } from '../adapters/egress/open-egress.ts';
import { detectorExpecting } from '../adapters/language/load-language-detector.ts';
import type { ReadAccounts } from '../adapters/networks/reading/readers-of.ts';
import { createPacer } from '../adapters/workspace/pacer.ts';
import type { Config } from '../config/config.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { heldBackInTrial } from '../domain/trial/held-back-in-trial.ts';
import { traceOf } from '../errors.ts';
import { openDoors } from './doors/open-doors.ts';
import { openDraftModel } from './draft-model.ts';
import { watchHandbook } from './handbook/follow-handbook.ts';
import { headJob, wrongHeads } from './head-job.ts';
import { createHealth } from './health/create-health.ts';
import { handOverSoon } from './lifecycle/hand-over-soon.ts';
import { createInHand } from './lifecycle/in-hand.ts';
import { returnMemoryJob } from './lifecycle/return-memory.ts';
import type { StartWaits } from './lifecycle/start-waits.ts';
import { createStartWaits } from './lifecycle/start-waits.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';
import { stopStack } from './lifecycle/stop-stack.ts';
import { wrongSettingsJob } from './lifecycle/tell-wrong-settings.ts';
import type { Needed } from './needed.ts';
import { openNeeded } from './needed.ts';
import { createFieldReports } from './other-systems/field-reports.ts';
import { createWebhooks } from './other-systems/webhooks.ts';
import { createTeam } from './people.ts';
import { createPublicPage } from './public-page.ts';
import { openCheckedPublishers } from './publishers.ts';
import { createReading } from './reading.ts';
import { rehearse } from './rehearsal.ts';
import type { ModeParts, SharedParts } from './runtime.ts';
import { createRuntime } from './runtime.ts';
import { createPictureParts } from './slack-parts.ts';
import { examine } from './trial/examine.ts';
import { firstMessageJob } from './trial/first-message.ts';
import { openTrial } from './trial/open-trial.ts';

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
  const waits = createStartWaits({ port: config.port, stopping, elapsed, log });
  try {
    return await waits.untilStarted(() => attemptStart(config, log, { now, elapsed }, waits));
  } finally {
    await waits.leavePort();
  }
}

/** Starts once, and closes what it has opened where it fails. */
async function attemptStart(config: Config, log: Logger, clock: Clock, waits: StartWaits): Promise<Running> {
  const stops = stopStack(log);
  try {
    const port = await wire(config, log, clock, { stops, waits });
    return { port, stop: stops.run };
  } catch (error) {
    await stops
      .run()
      .catch((failure: unknown) => log.warn(traceOf(failure), 'A start that failed left something open'));
    const { engine, place } = addressOf(config.databaseUrl);
    throw isOfEngine(error, engine) ? explainDatabaseError(error, place) : error;
  }
}

type Clock = Pick<SharedParts, 'now' | 'elapsed'>;

/** Opens the people, the model, the networks and the live mode. */
async function openLive(needed: Needed, clock: Clock, { stops, log }: { stops: StopStack; log: Logger }) {
  const { config, active, opened, outside, slack } = needed;
  const { secrets, networks: accounts, writer: server } = config;
  const { database } = opened;
  const { clients, teamId, url: workspaceUrl, scopes } = slack;
  const { casesChannel } = config.slack;
  const { now } = clock;
  const { fetch, fetchLookingUp: throughProxy } = outside.egress;
  const { current: handbook } = active;
  const { institution } = handbook();
  const { preferences } = database.team;
  const detectLanguage = detectorExpecting(needed.detector, () => handbook().institution.languages);
  const { modelCalled: heard } = outside.metrics.heard;
  const opening = openDraftModel({ server, apiKey: secrets.openaiKey, institution, fetch, heard, log });
  const model = stops.add(await opening);
  const team = createTeam({ clients, teamId, casesChannel, handbook, preferences, now, log });
  const networkAccounts = { networks: accounts, secrets: secrets.networks };
  const networks = await openCheckedPublishers({ accounts: networkAccounts, handbook, now, fetch, log });
  const mayReact = scopes.includes('reactions:write');
  const slackAccount = { token: secrets.botToken, apiUrl: config.slack.apiUrl, scopes, fetch };
  const pictures = createPictureParts(slackAccount);
  const ways = { workspaceUrl, mayReact, pictures, fetch, throughProxy };
  const shared = sharedParts(config, { handbook: active, team, detectLanguage, ...ways, ...clock, log });
  const { stages } = database.team;
  const trial = openTrial({ stages, skipsTrial: config.skipsTrial, apiUrl: config.slack.apiUrl, handbook });
  if (!(await trial.isLive()))
    log.info({}, 'This installation is in trial: nothing goes out by itself until two people let it go live');
  const publisher = heldBackInTrial(networks.publisher, trial.isLive);
  const { mark } = trial;
  const measures = config.plan.isOn ? networks.measures : null;
  const { isLive } = trial;
  const reports = createFieldReports({ account: config.open311, throughProxy, isLive, elapsed: clock.elapsed });
  const { pinned } = networks;
  const own = { database, client: clients.posting, publisher, model, mark, measures, pinned, reports };
  const live = stops.add(createRuntime(shared, liveParts(config, own)));
  const page = { dir: config.publicDir, database, isLive: trial.isLive, handbook, now, log };
  return { shared, model, networks, live, trial, publicPage: createPublicPage(page) };
}

/** Each line uses only lines above it. */
async function wire(
  given: Config,
  log: Logger,
  clock: Clock,
  { stops, waits }: { stops: StopStack; waits: StartWaits },
): Promise<number> {
  const { now, elapsed } = clock;
  const needed = await openNeeded(given, { ...clock, stops, waits, log });
  const { config, files, outside, slack, active, opened } = needed;
  const { databaseUrl, digestAt } = config;
  const { casesChannel, digestChannel, secondChannel } = config.slack;
  const { database } = opened;
  const { coordination } = database.upkeep;
  const { current: handbook } = active;
  const { shared, model, networks, live, trial, publicPage } = await openLive(needed, clock, { stops, log });
  const { cases, wake, postToTeam } = live;
  const followed = stops.add(watchHandbook({ handbook: active, files, coordination, postToTeam, elapsed, log }));
  const accounts = readAccounts(config, outside.egress);
  const { fetchLookingUp: throughProxy } = outside.egress;
  const isWhole = config.wrong.every(({ consequence }) => consequence !== 'plan_calendars');
  const calendars = config.plan.isOn ? { all: config.planCalendars, isWhole, throughProxy } : null;
  const reading = await createReading({ accounts, calendars, database, cases, elapsed, wake, log });
  const told = { account: config.webhook, database, throughProxy, isLive: trial.isLive, now, log };
  const webhooks = createWebhooks(told);
  const asked = { followed: followed.health, networks: networks.health, sources: reading.health };
  const health = await createHealth({
    live,
    database,
    databaseUrl,
    handbook,
    model,
    asked: {
      ...asked,
      requests: outside.requests.health,
      publicPage: publicPage.health,
      webhook: webhooks.health,
      isLive: trial.isLive,
    },
    isSet: { secondChannel: secondChannel !== null, callOut: config.callOut !== null, plan: config.plan.isOn },
    digestAt,
    now,
    elapsed,
  });
  const inHand = createInHand(elapsed);
  await rehearse(cases, log);
  const doors = await openDoors(needed, { shared, live, health, inHand, stops, waits });

  const found = [...config.wrong, ...trial.wrong, ...slack.wrong, ...opened.wrong, ...networks.wrong(), ...doors.wrong];
  const wrong = [...found, ...(await wrongHeads(config.auditHeads, log)), ...(await publicPage.wrong())];
  const channels = [casesChannel, secondChannel, digestChannel];
  const wrongTold = wrongSettingsJob({ wrong, channels, handbook, post: live.postTo, log });
  const places = { ...config.auditHeads, fetch: shared.fetch };
  const quiet = [headJob({ at: digestAt, places, database, handbook, now, log }), returnMemoryJob({ inHand })];
  const first = firstMessageJob({
    isLive: trial.isLive,
    coordination,
    handbook,
    roster: shared.team.roster,
    examine: () => examine(config),
    post: live.postTo,
    now,
    log,
  });
  const own = [reading, publicPage, webhooks, wrongTold, first, ...quiet, ...opened.nightly(handbook)];
  for (const job of [...live.jobs, ...own, ...doors.jobs]) stops.add(job.start());
  stops.add({ stop: doors.beginStop });
  stops.add(handOverSoon([live.outbox, doors]));
  return doors.port;
}

/** Collects the parts that the live bot and its drills share. */
function sharedParts(
  config: Config,
  parts: Pick<
    SharedParts,
    | 'handbook'
    | 'team'
    | 'detectLanguage'
    | 'workspaceUrl'
    | 'mayReact'
    | 'pictures'
    | 'now'
    | 'elapsed'
    | 'fetch'
    | 'throughProxy'
    | 'log'
  >,
): SharedParts {
  const { holdMs, cardsOpenAtOnce, colleaguesFlag, crisisDigestMinutes, crisisRestHours, callOut, picturesKeptDays } =
    config;
  const pacer = createPacer(parts.elapsed);
  const { isOn: hasPlan } = config.plan;
  const planCalendars = hasPlan ? config.planCalendars.map(({ name }) => name) : [];
  const crises = { crisisDigestMinutes, crisisRestHours, hasPlan, planCalendars };
  return { ...parts, pacer, holdMs, cardsOpenAtOnce, colleaguesFlag, ...crises, callOut, picturesKeptDays };
}

/** Collects the parts that only the live bot has. */
function liveParts(
  config: Config,
  parts: Pick<ModeParts, 'database' | 'client' | 'publisher' | 'model' | 'mark' | 'measures' | 'pinned' | 'reports'>,
): ModeParts {
  const { casesChannel, digestChannel, secondChannel } = config.slack;
  return {
    ...parts,
    mode: 'live',
    channels: { cases: casesChannel, digest: digestChannel, second: secondChannel, ofCrises: config.crisisChannels },
    watermark: config.watermark,
    isOn: async () => true,
    digestHours: { daily: config.digestAt, weekly: config.weeklyDigest, morning: config.morningAt },
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
