import type { Words } from '../doctor/finding.ts';
import { linesInSpanish } from '../i18n/spanish/in-spanish.ts';
import type { Terminal } from './terminal.ts';

/** Languages of the terminal: press officers read Spanish, and their technicians often English. */
export type TerminalLanguage = keyof Words;

/** Returns the language that was asked for, else Spanish unless the terminal's own is English. Null for no language of ours. */
export function terminalLanguage(asked: string | undefined, { env }: Pick<Terminal, 'env'>): TerminalLanguage | null {
  if (asked !== undefined) return asked === 'es' || asked === 'en' ? asked : null;
  const here = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return here.startsWith('en') ? 'en' : 'es';
}

/** Returns the terminal's own language. */
export function languageHere(terminal: Pick<Terminal, 'env'>): TerminalLanguage {
  return terminalLanguage(undefined, terminal) ?? 'es';
}

/** Returns the words in the language of the terminal. */
export function inTerminal(words: Words, terminal: Pick<Terminal, 'env'>): string {
  return words[languageHere(terminal)];
}

/** Returns an English sentence of another room in the language of the terminal. */
export function fromEnglish(english: string, terminal: Pick<Terminal, 'env'>): string {
  return languageHere(terminal) === 'es' ? linesInSpanish(english) : english;
}

/** Takes `--lang es` or `--lang en` out of the words; the environment then speaks so, as if the terminal did. */
export function takeLanguage(
  typed: readonly string[],
  env: Terminal['env'],
): { words: readonly string[]; env: Terminal['env'] } {
  const at = typed.findIndex((word) => word === '--lang' || /^--lang=(?:es|en)$/.test(word));
  const isSplit = typed[at] === '--lang';
  const asked = isSplit ? typed[at + 1] : typed[at]?.slice('--lang='.length);
  if (at === -1 || (asked !== 'es' && asked !== 'en')) return { words: typed, env };
  return { words: typed.toSpliced(at, isSplit ? 2 : 1), env: { ...env, LC_ALL: asked } };
}
