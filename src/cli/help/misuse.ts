import { nearestText } from '../../domain/text/words/near-words.ts';
import { formatList } from '../../i18n/lists.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Command } from '../command.ts';
import type { TerminalLanguage } from '../terminal-language.ts';

/** Options that every command has. */
const EVERYWHERE = ['--help', '--version', '--lang'];

/** Says that there is no such command, with the one that was probably meant. */
export function noSuchCommand(
  commands: readonly Command[],
  [first = '', second = '']: readonly string[],
  language: TerminalLanguage,
): string {
  const names = commands.map(({ name }) => name);
  const all = { es: './portavoz help los muestra todos.', en: './portavoz help lists them all.' }[language];
  const family = names.flatMap((name) => (name.startsWith(`${first} `) ? name.slice(first.length + 1) : []));
  if (family.length > 0) {
    const near = nearestText(second, family);
    const said = near === null ? familySentence(first, family, language) : none(`${first} ${second}`, language);
    return `${said}${meant(near === null ? null : `${first} ${near}`, language)}\n${all}\n`;
  }
  const near = nearestText(`${first} ${second}`, names) ?? nearestText(first, firstWords(names));
  return `${none(first, language)}${meant(near, language)}\n${all}\n`;
}

function none(name: string, language: TerminalLanguage): string {
  return { es: `Portavoz no tiene el comando «${name}».`, en: `Portavoz has no command “${name}”.` }[language];
}

function firstWords(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.split(' ')[0] ?? ''))];
}

function familySentence(first: string, words: readonly string[], language: TerminalLanguage): string {
  const list = formatList(words, textsIn(language), 'or');
  return { es: `Detrás de «${first}» va ${list}.`, en: `“${first}” is followed by ${list}.` }[language];
}

/** Says that a command has no such option, with the one that was probably meant; null when it has all of them. */
export function noSuchOption(
  { name, usage }: Pick<Command, 'name' | 'usage'>,
  args: readonly string[],
  language: TerminalLanguage,
): string | null {
  const known = [...(usage.match(/--[a-z][a-z-]*/g) ?? []), ...EVERYWHERE];
  const options = args.flatMap((word) => /^--[^=\s]+/.exec(word)?.[0] ?? []);
  const typed = options.find((option) => !known.includes(option));
  if (typed === undefined) return null;
  const more = { es: `./portavoz help ${name} las explica.`, en: `./portavoz help ${name} explains them.` }[language];
  const missing = { es: `«${name}» no tiene la opción «${typed}».`, en: `“${name}” has no option “${typed}”.` }[
    language
  ];
  return `${missing}${meant(nearestText(typed, known), language)}\n${more}\n`;
}

function meant(near: string | null, language: TerminalLanguage): string {
  if (near === null) return '';
  return { es: ` ¿Querías decir «${near}»?`, en: ` Did you mean “${near}”?` }[language];
}
