import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { readHandbook } from '../src/adapters/handbook/read-handbook.ts';
import { startPortavoz } from '../src/app/start.ts';
import type { Config } from '../src/config/config.ts';
import { NO_NETWORKS } from '../src/config/network-settings.ts';
import { NO_PROXIES } from '../src/config/proxy-settings.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { traceOf } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import { StartError } from '../src/start-error.ts';
import { followGuide } from './guide/follow-guide.ts';
import { pourIn } from './pour-in.ts';
import { reportDrill } from './report-drill.ts';
import { DRILL_STAMP, runDrill } from './run-drill.ts';
import { shippedHandbook } from './shipped-handbook.ts';
import { showKeptCases } from './show-kept-cases.ts';
import { CASES_CHANNEL, DIGEST_CHANNEL, DRILL_CHANNEL, townOptions } from './town.ts';
import { startWorkspace } from './workspace/start-workspace.ts';
import type { Workspace } from './workspace/workspace.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Sandbox = {
  url: string;
  workspace: Workspace;
  /** What a command in the terminal is given to work on the same data. */
  databaseUrl: string;
  stop(): Promise<void>;
};

export type SandboxSettings = {
  port: number;
  drill: string | null;
  /** How many times faster than written its posts arrive; 1 unless told. */
  speed?: number;
  /** The drill's posts wait until a visitor lets them come. */
  waits?: boolean;
  /** The page guides a visitor through a first reply. */
  isGuided?: boolean;
  /** What to do when a visitor asks to begin again; without it the page does not offer it. */
  onRestart?: () => void;
  keep: boolean;
  /** So many people say the same at once; nobody unless told. */
  flood?: number;
  /** Folder of the built page; absent when only the bot is wanted. */
  pageDir?: string;
  holdMs?: number;
  /** Slack's limits are kept. */
  hasLimits?: boolean;
  logLevel?: Config['logLevel'];
  /** A database of the caller's, which stays. */
  databaseUrl?: string;
  /** Who is in a group, by its id; the town's people unless told. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /** Clock of the bot; the one on the wall unless told. */
  clock?: { now(): string; elapsed(): number };
  /** Ends a start that is under way. */
  stopping?: AbortSignal;
  /** Our accounts on networks that take texts by themselves; none unless told: then people publish by hand. */
  accounts?: typeof NO_NETWORKS;
  /** Other settings of the bot. */
  over?: Partial<Pick<Config, 'callOut' | 'auditKeyFile'>>;
};

/** The real bot beside a workspace of our own, on this machine alone. */
export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const playbooksDir = join(ROOT, 'playbooks');
  const drill = await drillNamed(settings.drill, playbooksDir);
  const signingSecret = randomBytes(16).toString('hex');
  const { port, pageDir, clock, groups = {} } = settings;
  const town = townOptions({ port, signingSecret, groups, ...(pageDir === undefined ? {} : { pageDir }) });
  const workspace = await startWorkspace({ ...town, hasLimits: settings.hasLimits ?? false });
  const database = await databaseFor(settings);
  try {
    const asked = configFor(workspace, signingSecret, { ...settings, playbooksDir, databaseUrl: database.url });
    const config = { ...asked, ...settings.over };
    if (settings.keep) await showKeptCases(config.databaseUrl, config.slack.casesChannel);
    // What the terminal shows is one line with the address; trouble goes to the other stream.
    const log = createLog(config.logLevel, process.stderr);
    const bot = await startPortavoz(config, log, clock?.now, clock?.elapsed, settings.stopping);
    workspace.connectBot(`http://127.0.0.1:${bot.port}/slack/events`);
    if (settings.flood !== undefined && settings.flood > 0) await pourIn(database.url, settings.flood);
    const shown = await showOnPage(drill, workspace, { ...settings, databaseUrl: database.url, log });
    const stop = async () => {
      try {
        await shown.stop();
        await bot.stop();
      } finally {
        await workspace.stop();
        await database.remove();
      }
    };
    return { url: workspace.url, workspace, databaseUrl: database.url, stop };
  } catch (error) {
    await workspace.stop();
    await database.remove();
    throw error;
  }
}

type ChosenDrill = NonNullable<Awaited<ReturnType<typeof drillNamed>>>;

type PageSettings = Pick<SandboxSettings, 'speed' | 'waits' | 'isGuided' | 'onRestart'> & {
  databaseUrl: string;
  log: Logger;
};

/** What the page shows beside Slack: the drill, and how far a visitor has come. */
async function showOnPage(
  drill: ChosenDrill | null,
  workspace: Workspace,
  settings: PageSettings,
): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, isGuided = false } = settings;
  const running = drill === null ? null : playDrill(drill, workspace, settings);
  const brought = () => running?.brought() ?? [];
  const handbook = async () => drill?.handbook ?? (await shippedHandbook());
  const guide = isGuided ? await followGuide({ workspace, databaseUrl, handbook: await handbook(), brought }) : null;
  return {
    async stop() {
      running?.stop();
      await guide?.stop();
    },
  };
}

/** A report that cannot be given stops nothing else. */
function playDrill(
  chosen: ChosenDrill,
  workspace: Workspace,
  { speed = 1, waits = false, onRestart, databaseUrl, log }: PageSettings,
) {
  const { handbook } = chosen;
  const settings = { speed, waits, canRestart: onRestart !== undefined };
  const running = runDrill(chosen, workspace, settings, (played) =>
    reportDrill(played, { handbook, databaseUrl }, workspace).catch((error: unknown) =>
      log.error(traceOf(error), 'How the drill went could not be told'),
    ),
  );
  workspace.onDrillOrder((order) => {
    if (order.kind === 'restart') onRestart?.();
    else if (order.kind === 'speed') running.setSpeed(order.speed);
    else running[order.kind]();
  });
  return running;
}

async function drillNamed(id: string | null, playbooksDir: string) {
  if (id === null) return null;
  const { handbook } = await readHandbook(playbooksDir, new Date().toISOString().slice(0, 10));
  if (handbook === null) throw new StartError('The handbook has errors: `./portavoz handbook check` names them.');
  const drill = handbook.drills.find((one) => one.id === id);
  if (drill === undefined) throw new StartError(`There is no drill “${id}”. There are: ${drillNames(handbook)}.`);
  return { drill, handbook };
}

function drillNames(handbook: Handbook): string {
  return ['none', ...handbook.drills.map((drill) => drill.id)].join(', ');
}

/** A database that goes with the sandbox, unless it is to be kept: then it lies where `start` keeps its own. */
async function databaseFor({
  keep,
  databaseUrl: url,
}: Pick<SandboxSettings, 'keep' | 'databaseUrl'>): Promise<{ url: string; remove(): Promise<void> }> {
  if (url !== undefined) return { url, remove: async () => {} };
  if (keep) return { url: 'sqlite:./data/sandbox.db', remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-sandbox-'));
  return { url: `sqlite:${join(folder, 'sandbox.db')}`, remove: () => rm(folder, { recursive: true, force: true }) };
}

function configFor(
  workspace: Workspace,
  signingSecret: string,
  given: SandboxSettings & { playbooksDir: string; databaseUrl: string },
): Config {
  return {
    slack: {
      apiUrl: workspace.apiUrl,
      casesChannel: workspace.channelId(CASES_CHANNEL),
      digestChannel: workspace.channelId(DIGEST_CHANNEL),
      secondChannel: null,
      drillChannel: workspace.channelId(DRILL_CHANNEL),
    },
    crisisChannels: true,
    colleaguesFlag: true,
    crisisDigestMinutes: 60,
    crisisRestHours: 4,
    databaseUrl: given.databaseUrl,
    databasePoolSize: 2,
    auditKeyFile: null,
    auditHeads: { file: null, url: null, authority: null },
    playbooksDir: given.playbooksDir,
    port: 0,
    healthAddress: null,
    proxies: NO_PROXIES,
    holdMs: given.holdMs ?? 30_000,
    cardsOpenAtOnce: 10,
    intakePostsPerMinute: 60_000,
    digestAt: '08:30',
    weeklyDigest: { weekday: 'monday', at: '08:30' },
    callOut: null,
    webhook: null,
    open311: null,
    handbookPrintAt: null,
    morningAt: null,
    learnFromDecisions: 'propose',
    plan: { isOn: true },
    planCalendars: [],
    picturesKeptDays: null,
    mayBeNew: true,
    backup: { dir: 'off', keyFile: null, beforeUpgrade: false },
    publicDir: null,
    skipsTrial: true,
    watermark: DRILL_STAMP,
    logLevel: given.logLevel ?? 'error',
    writer: null,
    wrong: [],
    networks: (given.accounts ?? NO_NETWORKS).networks,
    reading: { isOn: false, readsX: false, blueskyPublicUrl: 'http://127.0.0.1:9', mayReachPrivate: false },
    secrets: {
      botToken: workspace.botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: (given.accounts ?? NO_NETWORKS).secrets,
    },
  };
}
