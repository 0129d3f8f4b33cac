import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal.ts';
import { aHandbookFolder } from '../adapters/handbook/planted-handbook.ts';

type Given = {
  input?: string | Uint8Array;
  /** The handbook's folder; else a good one. */
  dir?: string;
  directory?: string;
  env?: Record<string, string>;
  /** The output is a screen that takes colours. */
  isScreen?: boolean;
};

/** Runs a command as in an English terminal; gives its exit code and what it said. */
export async function inATerminal(
  run: (terminal: Terminal) => Promise<number>,
  { input = '', dir, directory = '/nowhere', env = {}, isScreen = false }: Given = {},
): Promise<{ code: number; output: string; errors: string }> {
  const said = { output: '', errors: '' };
  const into = (name: 'output' | 'errors') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const code = await run({
    env: { PLAYBOOKS_DIR: dir ?? (await aHandbookFolder()), LANG: 'en_GB.UTF-8', ...env },
    directory,
    input: Readable.from([Buffer.from(input)]),
    output: Object.assign(into('output'), isScreen ? { isTTY: true } : {}),
    errors: into('errors'),
  });
  return { code, ...said };
}

/** The objects of an output of one JSON object a line; none for any other output. */
export function answersIn(output: string): unknown[] {
  return output.startsWith('{')
    ? output
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line))
    : [];
}
