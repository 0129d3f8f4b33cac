import { freePort } from '../../processes/free-port.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { BotProcess } from './a-flooded-bot.ts';
import { aBotProcess, aFloodedWorkspace } from './a-flooded-bot.ts';
import type { BenchPlace } from './bench-place.ts';

/** What a process has done so far. */
type Work = {
  cpuMs: number;
  writtenKb: number;
  peakMb: number;
  /** Time in seconds for which it has held the write lock. */
  heldS: number;
  /** Processor time in seconds of triage before posts are taken in. */
  triageS: number;
};

/** Processes of the real program on one database, beside a workspace of ours. */
export type FloodedReplicas = AsyncDisposable & {
  workspace: Workspace;
  ports: readonly number[];
  /** What each has done so far, in the order of the ports. */
  work(): Promise<Work[]>;
};

/** Starts them one after another, so that one alone makes the tables. */
export async function floodedReplicas(place: BenchPlace, count: number): Promise<FloodedReplicas> {
  const workspace = await aFloodedWorkspace();
  const started: { port: number; work(): Promise<Work>; stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const one of started) await one.stop();
    await workspace.stop();
  };
  try {
    for (let number = 0; number < count; number += 1) {
      const watchPort = await freePort();
      const bot = await aBotProcess(workspace, { folder: place.folder, databaseUrl: place.url, watchPort });
      started.push({ port: bot.port, stop: bot.stop, work: () => workOf(bot, watchPort) });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const ports = started.map(({ port }) => port);
  workspace.connectBot(`http://127.0.0.1:${ports[0]}/slack/events`);
  return { workspace, ports, work: () => Promise.all(started.map(({ work }) => work())), [Symbol.asyncDispose]: stop };
}

async function workOf({ usage }: BotProcess, watchPort: number): Promise<Work> {
  const { cpuMs = 0, writtenKb = 0, peakMb = 0 } = (await usage()) ?? {};
  const metrics = await (await fetch(`http://127.0.0.1:${watchPort}/metrics`)).text();
  const metric = (name: string) =>
    Number(
      metrics
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length) ?? 0,
    );
  return {
    cpuMs,
    writtenKb,
    peakMb,
    heldS: metric('portavoz_write_held_seconds_total{lock="chain"}'),
    triageS: metric('portavoz_triage_cpu_seconds_total'),
  };
}
