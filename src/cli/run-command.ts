import about from '../../package.json' with { type: 'json' };
import { secretFileReader } from '../config/read-secret-file.ts';
import { withSecretFiles } from '../config/secret-files.ts';
import type { Command } from './commands.ts';
import type { Terminal } from './terminal.ts';

const failure = 1;
const misuse = 2;

/** Finds the command that the first two words name, or the first, and runs it with the secrets that it needs. Returns its exit code, or 2 for a command we do not have. */
export async function runCommand(
  commands: readonly Command[],
  [name = 'help', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    terminal.output.write(helpText(commands));
    return 0;
  }
  if (['version', '--version'].includes(name)) {
    terminal.output.write(`Portavoz ${about.version}\n`);
    return 0;
  }
  const longer = commands.find((each) => each.name === `${name} ${args[0]}`);
  const command = longer ?? commands.find((each) => each.name === name);
  if (command === undefined) {
    terminal.errors.write(`Portavoz has no command “${name}”.\n\n${helpText(commands)}`);
    return misuse;
  }
  if (command.load === undefined) {
    terminal.errors.write(`Run it as ./portavoz ${name}.\n`);
    return misuse;
  }
  const given = longer === undefined ? args : args.slice(1);
  const secrets = wantsHelp(given) ? [] : (command.secrets?.(given) ?? []);
  const read = withSecretFiles(terminal.env, secretFileReader(terminal.env), secrets);
  if (read.problems.length > 0) {
    for (const { variable, message } of read.problems) terminal.errors.write(`${variable} ${message}\n`);
    return failure;
  }
  const run = await command.load();
  return run(given, { ...terminal, env: read.environment });
}

function wantsHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

/** The text of `./portavoz help`: a line a command. */
function helpText(commands: readonly Command[]): string {
  const ours = [
    { name: 'version', usage: '', summary: 'say which version this is' },
    { name: 'help', usage: '', summary: 'show this list' },
  ];
  const rows = [...commands, ...ours].map(({ name, usage, summary }) => ({
    call: `./portavoz ${name} ${usage}`.trimEnd(),
    summary,
  }));
  const width = Math.max(...rows.map((row) => row.call.length));
  const lines = rows.map((row) => `  ${row.call.padEnd(width)}  ${row.summary}`);
  return ['Portavoz: from a citizen’s post to a reply that people approved.', '', ...lines, ''].join('\n');
}
