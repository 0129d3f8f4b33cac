import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

type Ended = { code: number | null; signal: NodeJS.Signals | null; ms: number };

/** A program that runs beside the test, in a process group of its own, with an environment that the test gives whole. */
export type RunningProcess = AsyncDisposable & {
  pid: number;
  /** All that it has printed so far. */
  output(): string;
  errors(): string;
  /** The first match in what it prints; fails when the process ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
  /** Sends a signal to the process alone. */
  kill(signal: NodeJS.Signals): void;
  /** Sends a signal to it and to all that it started, as a terminal does. */
  killGroup(signal: NodeJS.Signals): void;
};

const ROOT = new URL('../../', import.meta.url);

/** What Node has compiled once it need not compile again, as under `./portavoz`: of no effect but on time. */
const cacheDir = getCompileCacheDir();
// Node keeps it in a folder of its version, and adds that folder's name again.
const COMPILED = cacheDir === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(cacheDir) };

/** @param program such as `src/main.ts`; `nodeArgs` stand before it */
export function aProcess(
  program: string,
  given: { args?: string[]; nodeArgs?: string[]; env?: Record<string, string>; cwd: string },
): RunningProcess {
  const { args = [], nodeArgs = [], env = {}, cwd } = given;
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, fileURLToPath(new URL(program, ROOT)), ...args], {
    cwd,
    env: { ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said = { output: '', errors: '' };
  const hearers = new Set<() => void>();
  const tell = () => {
    for (const hear of hearers) hear();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.output += text;
    tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.errors += text;
    tell();
  });
  let hasEnded = false;
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    hasEnded = true;
    tell();
    return { code, signal, ms: Math.round(performance.now() - began) };
  });
  const pid = child.pid ?? 0;
  const killGroup = (signal: NodeJS.Signals) => {
    if (pid > 0 && !hasEnded) process.kill(-pid, signal);
  };

  return {
    pid,
    output: () => said.output,
    errors: () => said.errors,
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const hear = () => {
          const match = pattern.exec(said.output) ?? pattern.exec(said.errors);
          if (match === null && !hasEnded) return;
          hearers.delete(hear);
          if (match === null) reject(new Error(`It ended without saying ${pattern}: ${said.output}${said.errors}`));
          else resolve(match);
        };
        hearers.add(hear);
        hear();
      }),
    kill: (signal) => void child.kill(signal),
    killGroup,
    [Symbol.asyncDispose]: async () => {
      killGroup('SIGKILL');
      await ended;
    },
  };
}
