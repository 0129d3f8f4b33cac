import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CASES_CHANNEL, DIGEST_CHANNEL, townOptions } from '../../town.ts';
import { startWorkspace } from '../../workspace/start-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { residentOf } from './resident-of.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const SECRET = 'a-secret-of-the-benchmarks';
export const SOURCE = 'bench';

type Usage = { cpuMs: number; writtenKb: number; peakMb: number };

/** The real program in a process of its own. */
export type BotProcess = {
  port: number;
  /** Processor time and bytes written so far, and the most memory so far; null where the system does not tell. */
  usage(): Promise<Usage | null>;
  /** Resident memory of it and of what it started. */
  residentMb(): Promise<number>;
  stop(): Promise<void>;
};

/** The real program beside a workspace of ours, with a fresh database file. */
export type FloodedBot = BotProcess & { workspace: Workspace; folder: string; databaseFile: string };

export async function aFloodedBot(): Promise<FloodedBot> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-bench-'));
  const workspace = await aFloodedWorkspace();
  const databaseFile = path.join(folder, 'bench.db');
  const clear = async () => {
    await workspace.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const bot = await aBotProcess(workspace, { folder, databaseUrl: `sqlite:${databaseFile}` }).catch(async (error) => {
    await clear();
    throw error;
  });
  workspace.connectBot(`http://127.0.0.1:${bot.port}/slack/events`);
  const stop = async () => {
    await bot.stop();
    await clear();
  };
  return { ...bot, workspace, folder, databaseFile, stop };
}

export function aFloodedWorkspace(): Promise<Workspace> {
  return startWorkspace(townOptions({ port: 0, signingSecret: SECRET }));
}

/** @param watchPort where it shows its metrics; nowhere unless given */
export async function aBotProcess(
  workspace: Workspace,
  { folder, databaseUrl, watchPort }: { folder: string; databaseUrl: string; watchPort?: number },
): Promise<BotProcess> {
  const cache = getCompileCacheDir();
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      // As `./portavoz start` sets them.
      MALLOC_ARENA_MAX: '1',
      MALLOC_MMAP_THRESHOLD_: '131072',
      // Node adds the folder of its version again.
      ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(cache) }),
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: workspace.apiUrl,
      SLACK_CASES_CHANNEL: workspace.channelId(CASES_CHANNEL),
      SLACK_DIGEST_CHANNEL: workspace.channelId(DIGEST_CHANNEL),
      DATABASE_URL: databaseUrl,
      PLAYBOOKS_DIR: path.join(ROOT, 'playbooks'),
      PORT: '0',
      HEALTH_ADDRESS: watchPort === undefined ? 'off' : `127.0.0.1:${watchPort}`,
      INTAKE_SOURCES: `${SOURCE}:${SECRET}`,
      INTAKE_POSTS_PER_MINUTE: '1000000',
      DIGEST_AT: '23:59',
      SKIP_TRIAL: 'on',
    },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const port = await portIn(child.stdout);
  if (port === null) {
    await stop();
    throw new Error('The bot did not start.');
  }
  const pid = child.pid ?? 0;
  return { port, usage: () => usageOf(pid), residentMb: () => residentOf(pid), stop };
}

/** What it logs after that is read and dropped, so that it never waits for us. */
export async function portIn(output: NodeJS.ReadableStream): Promise<number | null> {
  const lines = createInterface({ input: output });
  const found = Promise.withResolvers<number | null>();
  lines.on('line', (line) => {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (port !== undefined) found.resolve(Number(port));
  });
  lines.on('close', () => found.resolve(null));
  return found.promise;
}

const TICK_MS = 10;

async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all(
      ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
    );
    const io = await readFile(`/proc/${pid}/io`, 'utf8').catch(() => '');
    const fields = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
    const peakKb = Number(/VmHWM:\s+(\d+)/.exec(status ?? '')?.[1]);
    const writtenKb = Number(/^write_bytes: (\d+)/m.exec(io)?.[1] ?? 0) / 1024;
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    return { cpuMs, writtenKb, peakMb: Math.round(peakKb / 1024) };
  } catch {
    return null;
  }
}
