import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');
const shellTools = ['sh', 'dirname', 'cat', 'cmp', 'cp', 'mkdir', 'rm', 'rmdir', 'chmod', 'sleep'];

/** A Node that is good enough, and says how it was called. */
export const goodNode = `case $1 in -e) exit 0 ;; *) echo "node $*" ;; esac`;
const oldNode = 'exit 1';
// Leaves what the true one leaves, and counts its runs.
const npm = 'echo noise; echo "npm $*" >>npm-runs; mkdir -p node_modules';

/** `nodeSays`: what its Node prints instead of how it was called. */
type Machine = { system?: string; node?: 'good' | 'old'; nodeSays?: string; npm?: string | 'none' };

type RunOptions = { from?: string; onErrors?: (said: string) => void };

export type BareMachine = {
  /** The clone: `./portavoz` and a lockfile, in a folder whose name has spaces. */
  clone: string;
  run(args: readonly string[], options?: RunOptions): Promise<{ code: number | null; output: string; errors: string }>;
  npmRuns(): readonly string[];
  /** Ends what still runs there and removes all. */
  remove(): void;
};

/** A machine with nothing but a shell, a Node and an npm that we wrote: nothing is fetched. */
export function aBareMachine({
  system = 'Linux x86_64',
  node = 'good',
  nodeSays = 'node $*',
  npm: npmScript = npm,
}: Machine = {}): BareMachine {
  const home = mkdtempSync(join(tmpdir(), 'portavoz-door-'));
  const bin = join(home, 'bin');
  const clone = join(home, 'a clone');
  for (const folder of [bin, clone]) mkdirSync(folder);
  for (const tool of shellTools) symlinkSync(whereIs(tool), join(bin, tool));
  write('uname', `echo "${system}"`);
  write('node', node === 'good' ? goodNode.replace('node $*', () => nodeSays) : oldNode);
  if (npmScript !== 'none') write('npm', npmScript);
  copyFileSync(join(root, 'portavoz'), join(clone, 'portavoz'));
  writeFileSync(join(clone, 'package-lock.json'), '{}');

  const running = new Set<ChildProcess>();

  function write(name: string, script: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }

  return {
    clone,
    async run(args, { from = clone, onErrors } = {}) {
      const child = spawn(join(clone, 'portavoz'), args, {
        detached: true,
        cwd: from,
        env: { PATH: bin },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      child.once('close', () => running.delete(child));
      child.stderr.on('data', (said: Buffer) => onErrors?.(said.toString()));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      return { code, output, errors };
    },
    npmRuns() {
      const runs = join(clone, 'npm-runs');
      return existsSync(runs) ? readFileSync(runs, 'utf8').trimEnd().split('\n') : [];
    },
    remove() {
      for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function whereIs(tool: string): string {
  const found = ['/bin', '/usr/bin'].map((folder) => join(folder, tool)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`This machine has no ${tool} in /bin or /usr/bin.`);
  return found;
}
