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
  { texts, flags }: { texts: readonly Text[]; flags: readonly Flag[] },
): Options<Text, Flag> | null {
  const known = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
    ['help', { type: 'boolean', short: 'h' }] as const,
  ]);
  try {
    const values: Readonly<Record<string, unknown>> = parseArgs({ args: [...args], options: known }).values;
    if (texts.some((name) => values[name] === '')) return null;
    const given = [
      ...texts.map((name) => [name, values[name]] as const),
      ...[...flags, 'help'].map((name) => [name, values[name] === true] as const),
    ];
    return Object.fromEntries(given) as Options<Text, Flag>;
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
