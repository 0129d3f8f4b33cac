import type { Words } from '../../doctor/finding.ts';
import type { Command } from '../command.ts';
import { GROUPS } from '../command.ts';
import { painter } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import { COLUMNS, fitColumns, wrapText } from './fit-columns.ts';
import { PAGES } from './pages.ts';

/** Style of a page: its language, and whether colours may be used. */
export type PageStyle = { language: TerminalLanguage; isColoured: boolean };

/** Title of each part of the help. */
export const TITLES: Record<Command['group'], Words> = {
  begin: { es: 'Para empezar', en: 'To begin' },
  run: { es: 'Con el bot en marcha', en: 'While the bot runs' },
  record: { es: 'Registro y datos personales', en: 'Record and personal data' },
  files: { es: 'Mensajes y textos en archivos', en: 'Posts and texts in files' },
  develop: { es: 'Para quien desarrolla', en: 'For developers' },
};

const HEAD: Words = {
  es: 'Portavoz: de un mensaje ciudadano a una respuesta que aprueban personas.',
  en: 'Portavoz: from a citizen’s post to a reply that people approved.',
};

const FOOT: Words = {
  es: './portavoz help COMANDO explica uno. --lang en: this help in English.',
  en: './portavoz help COMMAND explains one. --lang es: esta ayuda en español.',
};

/** The list of all commands, by what people need first, in 80 columns. */
export function helpList(commands: readonly Command[], { language, isColoured }: PageStyle): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 4;
  const paint = painter(isColoured);
  const groups = GROUPS.flatMap((group) => {
    const some = commands.filter((one) => one.group === group);
    const lines = some.map(({ name, summary }) => {
      const text = wrapText(summary[language], { width: COLUMNS - width });
      const column = text.replaceAll('\n', `\n${' '.repeat(width)}`);
      return `  ${paint('cyan', name)}${' '.repeat(width - name.length - 2)}${column}`;
    });
    return some.length === 0 ? [] : ['', paint('bold', TITLES[group][language]), ...lines];
  });
  return [paint('bold', HEAD[language]), ...groups, '', FOOT[language], ''].join('\n');
}

/** True if a command tells its own page when it is asked for `--help`. */
export function writesOwnPage({ name, load }: Command): boolean {
  return load !== undefined && PAGES[name] === undefined;
}

/** The page of a command that does not write its own: its call, what it does, and its options. */
export function helpPage({ name, usage, summary }: Command, { language }: PageStyle): string {
  const said = summary[language];
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  const details = PAGES[name]?.[language] ?? '';
  const call = `./portavoz ${name} ${usage}`.trimEnd();
  return fitColumns(`${call}\n\n${details === '' ? sentence : details}\n`);
}

/** The commands that begin with the same word, such as `handbook`. */
export function familyPage(family: readonly Command[], { language }: PageStyle): string {
  return family
    .map(({ name, usage, summary }) => fitColumns(`./portavoz ${name} ${usage}\n  ${summary[language]}`))
    .join('\n');
}
