import type { Words } from '../doctor/finding.ts';
import type { Terminal } from './terminal.ts';

/** Languages of the terminal: press officers read Spanish, and their technicians often English. */
export type TerminalLanguage = keyof Words;

/** Returns the language that was asked for, else Spanish unless the terminal's own is English. Null for no language of ours. */
export function terminalLanguage(asked: string | undefined, { env }: Pick<Terminal, 'env'>): TerminalLanguage | null {
  if (asked !== undefined) return asked === 'es' || asked === 'en' ? asked : null;
  const here = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return here.startsWith('en') ? 'en' : 'es';
}

/** The words in the language of the terminal. */
export function inTerminal(words: Words, terminal: Pick<Terminal, 'env'>): string {
  return words[terminalLanguage(undefined, terminal) ?? 'es'];
}
