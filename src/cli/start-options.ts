import { commands } from './commands.ts';
import { noSuchOption } from './help/misuse.ts';
import { optionsOf } from './options-of.ts';
import type { Terminal } from './terminal.ts';
import type { TerminalLanguage } from './terminal-language.ts';
import { terminalLanguage } from './terminal-language.ts';

/** Options of `./portavoz start`. */
export type StartOptions = {
  beforeUpgrade: boolean;
  language: TerminalLanguage;
  /** Says what was called otherwise; null for nothing. */
  wrong: string | null;
};

/** Reads the options of `./portavoz start`, which runs as a process of its own. */
export function startOptions(args: readonly string[], env: Terminal['env']): StartOptions {
  const read = optionsOf(args, { texts: ['lang'], flags: ['no-backup'] });
  const asked = terminalLanguage(read?.lang, { env });
  const language = asked ?? terminalLanguage(undefined, { env }) ?? 'es';
  const page = { es: './portavoz help start lo explica.\n', en: './portavoz help start explains it.\n' }[language];
  const command = commands.find(({ name }) => name === 'start');
  const wrong = command === undefined ? null : noSuchOption(command, args, language);
  return {
    beforeUpgrade: read?.['no-backup'] !== true,
    language,
    wrong: read === null || asked === null ? (wrong ?? page) : wrong,
  };
}
