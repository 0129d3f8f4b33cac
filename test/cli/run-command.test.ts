import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import type { Command } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';

const commands: readonly Command[] = [
  { name: 'start', group: 'begin', usage: '', summary: { es: 'pone el bot en marcha', en: 'run the bot' } },
  {
    name: 'echo',
    group: 'run',
    usage: '[word…] [--loud]',
    summary: { es: 'lo repite', en: 'say it again' },
    load: async () => async (args, terminal) => {
      terminal.output.write(args.join(' '));
      return 7;
    },
  },
];

const list = `Portavoz: from a citizen’s post to a reply that people approved.

To begin
  start  run the bot

While the bot runs
  echo   say it again

./portavoz help COMMAND explains one. --lang es: esta ayuda en español.
`;

async function inTerminal(
  args: readonly string[],
  {
    isScreen = false,
    env = { LANG: 'en_GB.UTF-8' },
    some = commands,
  }: { isScreen?: boolean; env?: Record<string, string>; some?: readonly Command[] } = {},
): Promise<{ code: number; output: string; errors: string }> {
  const output = Object.assign(new PassThrough(), isScreen ? { isTTY: true } : {});
  const errors = new PassThrough();
  const terminal = { env, directory: '/', input: new PassThrough(), output, errors };
  const code = await runCommand(some, args, terminal);
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

describe('a command in the terminal', () => {
  it('may have a name of two words, before one of the first word', async () => {
    const whole: Command = {
      name: 'start whole',
      group: 'begin',
      usage: '',
      summary: { es: 'todo', en: 'run all' },
      load: async () => async (args, terminal) => {
        terminal.output.write(args.join(' '));
        return 3;
      },
    };
    const some = [...commands, whole];
    expect(await inTerminal(['start', 'whole', 'day'], { some })).toMatchObject({ code: 3, output: 'day' });
    expect(await inTerminal(['start', 'day'], { some })).toMatchObject({ code: 2 });
  });

  it('is found by its name and given the rest; its exit code is ours', async () => {
    expect(await inTerminal(['echo', 'two', '--loud'])).toEqual({ code: 7, output: 'two --loud', errors: '' });
  });

  it.each([[[]], [['help']], [['--help']], [['-h']]])('shows the list when asked for help (%j)', async (args) => {
    expect(await inTerminal(args)).toEqual({ code: 0, output: list, errors: '' });
  });

  it('colours the list on a screen, unless NO_COLOR is set', async () => {
    const coloured = await inTerminal(['help'], { isScreen: true });
    expect(coloured.output).toContain('\u001B[36mecho\u001B[0m');
    expect(stripVTControlCharacters(coloured.output)).toBe(list);
    const env = { LANG: 'en', NO_COLOR: '1' };
    expect((await inTerminal(['help'], { isScreen: true, env })).output).toBe(list);
  });

  it('speaks Spanish where the terminal is not English, and takes --lang for it', async () => {
    expect((await inTerminal(['help'], { env: {} })).output).toContain('pone el bot en marcha');
    expect((await inTerminal(['help', '--lang', 'es'])).output).toContain('pone el bot en marcha');
    expect(await inTerminal(['echo', '--lang', 'es', 'two'])).toMatchObject({ code: 7, output: 'two' });
  });

  it.each([[['version']], [['--version']], [['echo', '--version']]])(
    'says which version this is (%j)',
    async (args) => {
      expect(await inTerminal(args)).toEqual({ code: 0, output: `Portavoz ${about.version}\n`, errors: '' });
    },
  );

  it('is answered with the one that was meant, and exit code 2, when there is none of that name', async () => {
    expect(await inTerminal(['ehco'])).toEqual({
      code: 2,
      output: '',
      errors: 'Portavoz has no command “ehco”. Did you mean “echo”?\n./portavoz help lists them all.\n',
    });
  });

  it('is not run with an option that it does not have', async () => {
    expect(await inTerminal(['echo', '--luod'])).toEqual({
      code: 2,
      output: '',
      errors: '“echo” has no option “--luod”. Did you mean “--loud”?\n./portavoz help echo explains them.\n',
    });
  });

  it('is sent to the front door when it needs a process of its own', async () => {
    expect(await inTerminal(['start'])).toEqual({ code: 2, output: '', errors: 'Run it as ./portavoz start.\n' });
  });

  it('reads the files of the secrets that it needs, and of no others', async () => {
    const env = { LANG: 'en', DATABASE_URL_FILE: '/nowhere/url', SLACK_BOT_TOKEN_FILE: '/nowhere/token' };
    const named = (name: string, secrets: Command['secrets']): Command => ({
      name,
      group: 'run',
      usage: '',
      summary: { es: '', en: '' },
      load: async () => async () => 0,
      ...(secrets === undefined ? {} : { secrets }),
    });
    const some = [named('free', undefined), named('needy', () => ['DATABASE_URL'])];
    const run = async (...args: string[]) => {
      const { code, errors } = await inTerminal(args, { env, some });
      return { code, errors };
    };
    expect(await run('help')).toEqual({ code: 0, errors: '' });
    expect(await run('free')).toEqual({ code: 0, errors: '' });
    expect(await run('needy', '--help')).toEqual({ code: 0, errors: '' });
    expect(await run('needy')).toEqual({ code: 1, errors: 'DATABASE_URL_FILE names a file that does not exist\n' });
  });
});
