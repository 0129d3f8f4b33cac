import about from '../../package.json' with { type: 'json' };
import { secretFileReader } from '../config/read-secret-file.ts';
import { withSecretFiles } from '../config/secret-files.ts';
import type { Words } from '../doctor/finding.ts';
import type { Command } from './command.ts';
import { familyPage, helpList, helpPage, writesOwnPage } from './help/help-pages.ts';
import { noSuchCommand, noSuchOption } from './help/misuse.ts';
import type { Terminal } from './terminal.ts';
import { isColoured } from './terminal.ts';
import { fromEnglish, inTerminal, languageHere, takeLanguage } from './terminal-language.ts';

const failure = 1;
const misuse = 2;

const HELP: readonly string[] = ['--help', '-h'];

/**
 * Finds the command that the first two words name, or the first, and runs it with the secrets that it needs.
 * `--help`, `--version` and `--lang` are understood behind each. Returns its exit code, or 2 for a command or an
 * option that we do not have.
 */
export async function runCommand(
  commands: readonly Command[],
  typed: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { words, here } = inLanguageAsked(commands, typed, terminal);
  const [first = 'help'] = words;
  if (first === 'version' || words.includes('--version')) {
    here.output.write(`Portavoz ${about.version}\n`);
    return 0;
  }
  if (first === 'help') return explain(commands, words.slice(1), here);
  if (words.some((word) => HELP.includes(word))) return explain(commands, words, here);
  const found = findCommand(commands, words);
  if (found === null) return refuse(noSuchCommand(commands, words, languageHere(here)), here);
  const wrong = noSuchOption(found.command, found.given, languageHere(here));
  return wrong === null ? run(found, here) : refuse(wrong, here);
}

type Found = { command: Command; given: readonly string[] };

function findCommand(commands: readonly Command[], [first = '', ...others]: readonly string[]): Found | null {
  const longer = commands.find(({ name }) => name === `${first} ${others[0]}`);
  if (longer !== undefined) return { command: longer, given: others.slice(1) };
  const command = commands.find(({ name }) => name === first);
  return command === undefined ? null : { command, given: others };
}

/** Explains all commands, those of a family such as `handbook`, or one; which of a command's own pages, it finds itself. */
async function explain(commands: readonly Command[], words: readonly string[], here: Terminal): Promise<number> {
  const named = words.filter((word) => !HELP.includes(word));
  const style = { language: languageHere(here), isColoured: isColoured(here) };
  const [first] = named;
  if (first === undefined) {
    here.output.write(helpList(commands, style));
    return 0;
  }
  const found = findCommand(commands, named);
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (found === null && (family.length === 0 || named.length > 1))
    return refuse(noSuchCommand(commands, named, style.language), here);
  if (found === null) here.output.write(familyPage(family, style));
  else if (writesOwnPage(found.command)) return run({ ...found, given: [...found.given, '--help'] }, here);
  else here.output.write(helpPage(found.command, style));
  return 0;
}

async function run({ command, given }: Found, here: Terminal): Promise<number> {
  if (command.load === undefined) return refuse(inTerminal(runAs(command.name), here), here);
  const secrets = given.some((word) => HELP.includes(word)) ? [] : (command.secrets?.(given) ?? []);
  const read = withSecretFiles(here.env, secretFileReader(here.env), secrets);
  if (read.problems.length > 0) {
    for (const { variable, message } of read.problems) here.errors.write(`${variable} ${fromEnglish(message, here)}\n`);
    return failure;
  }
  const runLoaded = await command.load();
  return runLoaded(given, { ...here, env: read.environment });
}

function runAs(name: string): Words {
  return { es: `Llámalo como ./portavoz ${name}.\n`, en: `Run it as ./portavoz ${name}.\n` };
}

function refuse(sentence: string, { errors }: Terminal): number {
  errors.write(sentence);
  return misuse;
}

/** Speaks the language that was asked for; the words keep it where it is the command's own option. */
function inLanguageAsked(
  commands: readonly Command[],
  typed: readonly string[],
  terminal: Terminal,
): { words: readonly string[]; here: Terminal } {
  const { words, env } = takeLanguage(typed, terminal.env);
  const isItsOwn = findCommand(commands, typed)?.command.readsLang === true;
  return { words: isItsOwn ? typed : words, here: { ...terminal, env } };
}
