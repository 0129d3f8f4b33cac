import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { onTestFinished } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { inATerminal } from '../cli/in-a-terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Parts of the program that its page names; the code itself runs from where it is. */
const SHIPPED = ['.env.example', 'manifest.yml', 'deploy', 'playbooks'];

/** A machine of a page of instructions, in a folder: its `/opt`, `/etc` and the rest are below it. */
export type FreshMachine = {
  /** A path of the page, below the folder. */
  at(name: string): string;
  cd(name: string): Promise<void>;
  /** Installs the program there, as a clone does. */
  clone(name: string): Promise<void>;
  directory(name: string, mode: string): Promise<void>;
  file(name: string, text: string, mode: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  exists(name: string): Promise<boolean>;
  /** Remembers `alias name='… env A=B … ./portavoz'`. */
  alias(name: string, value: string): void;
  isAlias(name: string): boolean;
  /** Settings of the program there, with those of an alias. */
  environment(alias?: string): Promise<Record<string, string>>;
  /** Runs a command of Portavoz; its output may go to a file. */
  run(
    alias: string | null,
    args: readonly string[],
    into?: string,
  ): Promise<{ code: number; output: string; errors: string }>;
};

export async function aFreshMachine(): Promise<FreshMachine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-hour-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const aliases = new Map<string, Record<string, string>>();
  let program = '';
  let here = '/';
  const at = (name: string) => path.join(folder, path.resolve(here, name));
  const inProgram = (value: string) => value.replace(/(^|:)\.\//, `$1${path.join(folder, program)}/`);
  const onMachine = (value: string) => value.replace(/(^|:)\/(?=opt|etc)/, `$1${folder}/`);

  const machine: FreshMachine = {
    at,
    async cd(name) {
      if (!(await stat(at(name))).isDirectory()) throw new Error(`${name} is no folder`);
      here = path.resolve(here, name);
    },
    async clone(name) {
      program = path.resolve(here, name);
      for (const part of SHIPPED) await cp(path.join(ROOT, part), path.join(at(program), part), { recursive: true });
    },
    async directory(name, mode) {
      await mkdir(at(name), { recursive: true });
      await chmod(at(name), Number.parseInt(mode, 8));
    },
    async file(name, text, mode) {
      await writeFile(at(name), text);
      await chmod(at(name), Number.parseInt(mode, 8));
    },
    async copy(from, to) {
      await mkdir(path.dirname(at(to)), { recursive: true });
      await cp(at(from), to.endsWith('/') ? path.join(at(to), path.basename(from)) : at(to));
    },
    remove: (name) => rm(at(name), { recursive: true }),
    exists: (name) =>
      stat(at(name)).then(
        () => true,
        () => false,
      ),
    alias(name, value) {
      const [, assigned = ''] = /\benv ((?:\w+=\S+ )*)\S*\/portavoz$/.exec(value) ?? [];
      if (assigned === '') throw new Error(`An alias that is none of Portavoz: ${value}`);
      const pairs = assigned
        .trim()
        .split(' ')
        .map((one) => one.split('='));
      aliases.set(name, Object.fromEntries(pairs.map(([key = '', given = '']) => [key, onMachine(given)])));
    },
    isAlias: (name) => aliases.has(name),
    async environment(alias) {
      const file = path.join(folder, program, '.env');
      const set = parseEnv(await readFile(file, 'utf8').catch(() => ''));
      const read = Object.entries(set).map(([key, value]) => [key, inProgram(value ?? '')] as const);
      return { ...Object.fromEntries(read), ...(alias === undefined ? {} : aliases.get(alias)) };
    },
    async run(alias, args, into) {
      const env = await machine.environment(alias ?? undefined);
      const terminal = { env, directory: at('.'), dir: env['PLAYBOOKS_DIR'] ?? '' };
      const done = await inATerminal((one) => runCommand(commands, args, one), terminal);
      if (into !== undefined) await writeFile(at(into), done.output);
      return done;
    },
  };
  return machine;
}
