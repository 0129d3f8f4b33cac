import type { Command } from '../../../src/cli/command.ts';
import { GROUPS } from '../../../src/cli/command.ts';
import { commands } from '../../../src/cli/commands.ts';
import { TITLES } from '../../../src/cli/help/help-pages.ts';
import type { CommandId, WordTable } from '../../../src/i18n/commands/command-words.ts';
import { allWords, COMMAND_IDS, nameIn, subcommandsOf, takesOf } from '../../../src/i18n/commands/command-words.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

const HEAD = ['orden', 'qué hace'];
const es = textsIn('es');

/** The page of all commands in Spanish; `docs/reference/commands.md` says more in English. */
export function commandsPageInSpanish(): string {
  return pageOf(
    '# Órdenes',
    `Las de la terminal las da informática. Las de Slack las da cualquiera del equipo.

\`./portavoz help\` las lista en la terminal, y con el nombre de una detrás la explica. En Slack, \`ayuda\` detrás de una orden hace lo mismo.`,
    '## En la terminal',
    ...GROUPS.filter((group) => group !== 'develop').flatMap((group) => [
      `### ${TITLES[group].es}`,
      tableOf(HEAD, commands.filter((command) => command.group === group).map(terminalRow)),
    ]),
    '## En Slack',
    `Los nombres son los de una casa en castellano; los ingleses valen también, como \`/cases\`. Acentos y mayúsculas no cuentan. Con varias crisis, añade el
número: \`/crisis dato 3\`.

En un hilo las órdenes no funcionan: usa el menú del mensaje.`,
    ...COMMAND_IDS.flatMap((command) => [`### \`${nameIn(command, 'es')}\``, tableOf(HEAD, slackRows(command))]),
    'En las demás lenguas: [palabras de Slack](palabras-de-slack.md).',
    WRITTEN_BY.es,
  );
}

function terminalRow({ name, usage, summary }: Command): string[] {
  return [`\`${`./portavoz ${name} ${usage}`.trimEnd()}\``, summary.es];
}

function slackRows(command: CommandId): string[][] {
  const name = nameIn(command, 'es');
  if (command === 'flag')
    return [
      [`\`${name}\``, es.t('help.flag_alone')],
      [`\`${name} <${es.t('takes.link')}>\``, es.t('help.flag_text')],
    ];
  return subcommandsOf(command).map((word) => {
    const [shown = word] = allWords(command, word, ['es']);
    return [`\`${name} ${shown}${taken(command, word)}\``, es.say({ key: `help.${command}_${word}` })];
  });
}

function taken(table: WordTable, word: string): string {
  const key = takesOf(table, word);
  return key === null ? '' : ` <${es.say({ key })}>`;
}
