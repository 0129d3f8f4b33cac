import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import type { Command } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run-command.ts';

const commands: readonly Command[] = [
  { name: 'start', usage: '', summary: 'run the bot' },
  {
    name: 'echo',
    usage: '[word…]',
    summary: 'say it again',
    load: async () => async (args, terminal) => {
      terminal.output.write(args.join(' '));
      return 7;
    },
  },
];

const list = `Portavoz: from a citizen’s post to a reply that people approved.

  ./portavoz start         run the bot
  ./portavoz echo [word…]  say it again
  ./portavoz version       say which version this is
  ./portavoz help          show this list
`;

async function inTerminal(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const terminal = { env: {}, directory: '/', input: new PassThrough(), output, errors };
  const code = await runCommand(commands, args, terminal);
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

describe('a command in the terminal', () => {
  it('may have a name of two words, before one of the first word', async () => {
    const whole: Command = {
      name: 'start whole',
      usage: '',
      summary: 'run all',
      load: async () => async (args, terminal) => {
        terminal.output.write(args.join(' '));
        return 3;
      },
    };
    const terminal = {
      env: {},
      directory: '/',
      input: new PassThrough(),
      output: new PassThrough(),
      errors: new PassThrough(),
    };
    expect(await runCommand([...commands, whole], ['start', 'whole', 'day'], terminal)).toBe(3);
    expect(terminal.output.read()?.toString()).toBe('day');
    expect(await runCommand([...commands, whole], ['start', 'day'], terminal)).toBe(2);
  });

  it('is found by its name and given the rest; its exit code is ours', async () => {
    expect(await inTerminal('echo', 'two', 'words')).toEqual({ code: 7, output: 'two words', errors: '' });
  });

  it.each([[], ['help'], ['--help'], ['-h']])('shows the list when asked for help (%s)', async (...args) => {
    expect(await inTerminal(...args)).toEqual({ code: 0, output: list, errors: '' });
  });

  it.each([['version'], ['--version']])('says which version this is (%s)', async (word) => {
    expect(await inTerminal(word)).toEqual({ code: 0, output: `Portavoz ${about.version}\n`, errors: '' });
  });

  it('is answered with the list and exit code 2 when there is none of that name', async () => {
    expect(await inTerminal('ehco')).toEqual({
      code: 2,
      output: '',
      errors: `Portavoz has no command “ehco”.\n\n${list}`,
    });
  });

  it('is sent to the front door when it needs a process of its own', async () => {
    expect(await inTerminal('start')).toEqual({ code: 2, output: '', errors: 'Run it as ./portavoz start.\n' });
  });

  it('reads the files of the secrets that it needs, and of no others', async () => {
    const given = { DATABASE_URL_FILE: '/nowhere/url', SLACK_BOT_TOKEN_FILE: '/nowhere/token' };
    const load = async () => async () => 0;
    const named = (name: string, secrets: Command['secrets']): Command => ({
      name,
      usage: '',
      summary: '',
      load,
      ...(secrets === undefined ? {} : { secrets }),
    });
    const needy = [named('free', undefined), named('needy', () => ['DATABASE_URL'])];
    const run = async (...args: string[]) => {
      const errors = new PassThrough();
      const terminal = { env: given, directory: '/', input: new PassThrough(), output: new PassThrough(), errors };
      const code = await runCommand(needy, args, terminal);
      return { code, errors: errors.read()?.toString() ?? '' };
    };
    expect(await run('help')).toEqual({ code: 0, errors: '' });
    expect(await run('free')).toEqual({ code: 0, errors: '' });
    expect(await run('needy', '--help')).toEqual({ code: 0, errors: '' });
    expect(await run('needy')).toEqual({ code: 1, errors: 'DATABASE_URL_FILE names a file that does not exist\n' });
  });
});
