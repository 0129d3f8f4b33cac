import { commands } from './commands.ts';
import { noSuchOption } from './help/misuse.ts';
import type { Terminal } from './terminal.ts';
import { fromEnglish, languageHere, takeLanguage } from './terminal-language.ts';

/** Call of a command that runs as a process of its own. */
export type OwnCall = {
  /** Words after the name, without the language. */
  args: string[];
  /** Environment in the language that was asked for. */
  env: Terminal['env'];
  /** Says which option the command does not have; null for none. */
  wrong: string | null;
};

/** Reads the call of a command that runs as a process of its own, as `runCommand` reads that of the others. */
export function ownCall(name: string, typed: readonly string[], env: Terminal['env']): OwnCall {
  const { words, env: here } = takeLanguage(typed, env);
  const command = commands.find((one) => one.name === name);
  const wrong = command === undefined ? null : noSuchOption(command, words, languageHere({ env: here }));
  return { args: [...words], env: here, wrong };
}

/** Names the page that explains a command. */
export function pageOf(name: string, env: Terminal['env']): string {
  return {
    es: `./portavoz help ${name} lo explica.\n`,
    en: `./portavoz help ${name} explains it.\n`,
  }[languageHere({ env })];
}

/**
 * Reads the options of a command that runs as a process of its own.
 * @param read throws an Error whose message is a sentence
 */
export function readCall<Options extends object>(
  name: string,
  typed: readonly string[],
  read: (args: string[]) => Options,
  given: Terminal['env'],
): Options | { wrong: string } {
  const { args, env, wrong } = ownCall(name, typed, given);
  if (wrong !== null) return { wrong };
  try {
    return read(args);
  } catch (error) {
    const why = error instanceof Error ? `${fromEnglish(error.message, { env })}\n` : '';
    return { wrong: `${why}${pageOf(name, env)}` };
  }
}
