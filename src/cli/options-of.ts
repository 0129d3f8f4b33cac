import { parseArgs } from 'node:util';
import type { Words } from '../doctor/finding.ts';
import type { Terminal } from './terminal.ts';
import { inTerminal } from './terminal-language.ts';

type Options<Text extends string, Flag extends string> = Record<Text, string | undefined> &
  Record<Flag | 'help', boolean>;

/**
 * Returns the options after a command's name: options with a text, flags, and `--help`. Null for
 * other arguments or an empty text.
 */
export function optionsOf<Text extends string, Flag extends string>(
  args: readonly string[],
  known: { texts: readonly Text[]; flags: readonly Flag[] },
): Options<Text, Flag> | null {
  const read = readOptions(args, known);
  return read === null || read.places.length > 0 ? null : read.options;
}

/** Returns the same beside the one word that is no option, such as a folder; undefined where there is none. */
export function placeAndOptions<Text extends string>(
  args: readonly string[],
  texts: readonly Text[],
): { place: string | undefined; options: Options<Text, never> } | null {
  const read = readOptions(args, { texts, flags: [] });
  if (read === null || read.places.length > 1 || read.places[0] === '') return null;
  return { place: read.places[0], options: read.options };
}

function readOptions<Text extends string, Flag extends string>(
  args: readonly string[],
  { texts, flags }: { texts: readonly Text[]; flags: readonly Flag[] },
): { options: Options<Text, Flag>; places: readonly string[] } | null {
  const known = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
    ['help', { type: 'boolean', short: 'h' }] as const,
  ]);
  try {
    const { values: read, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const values: Readonly<Record<string, unknown>> = read;
    if (texts.some((name) => values[name] === '')) return null;
    const given = [
      ...texts.map((name) => [name, values[name]] as const),
      ...[...flags, 'help'].map((name) => [name, values[name] === true] as const),
    ];
    return { options: Object.fromEntries(given) as Options<Text, Flag>, places: positionals };
  } catch {
    return null;
  }
}

/** Tells how a command is used where it was asked or called otherwise, and gives the exit code; null where it is to be run. */
export function usageInstead(
  options: { help: boolean } | null,
  usage: Words,
  terminal: Terminal,
): { code: number } | null {
  if (options !== null && !options.help) return null;
  return tellUsage(options !== null, usage, terminal);
}

/** Writes a page of help, to the error output unless it was asked for, and gives the exit code. */
export function tellUsage(isAsked: boolean, usage: Words, terminal: Terminal): { code: number } {
  (isAsked ? terminal.output : terminal.errors).write(inTerminal(usage, terminal));
  return { code: isAsked ? 0 : 2 };
}
