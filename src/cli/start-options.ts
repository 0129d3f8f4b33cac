import { optionsOf } from './options-of.ts';
import { ownCall, pageOf } from './own-call.ts';
import type { Terminal } from './terminal.ts';
import type { TerminalLanguage } from './terminal-language.ts';
import { languageHere } from './terminal-language.ts';

/** Options of `./portavoz start`. */
export type StartOptions = {
  beforeUpgrade: boolean;
  language: TerminalLanguage;
  /** Says what was called otherwise; null for nothing. */
  wrong: string | null;
};

/** Reads the options of `./portavoz start`, which runs as a process of its own. */
export function startOptions(typed: readonly string[], given: Terminal['env']): StartOptions {
  const { args, env, wrong } = ownCall('start', typed, given);
  const read = optionsOf(args, { texts: [], flags: ['no-backup'] });
  return {
    beforeUpgrade: read?.['no-backup'] !== true,
    language: languageHere({ env }),
    wrong: wrong ?? (read === null ? pageOf('start', env) : null),
  };
}
