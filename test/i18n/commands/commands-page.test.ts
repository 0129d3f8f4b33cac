import { expect, it } from 'vitest';
import type { WordOf, WordTable } from '../../../src/i18n/commands/command-words.ts';
import { allWords, COMMAND_IDS, nameIn, subcommandsOf } from '../../../src/i18n/commands/command-words.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';

const PAGES = {
  en: {
    file: '../../../docs/reference/slack-words.md',
    head: [
      '# Slack words in five languages',
      'The bot answers to every name and every word on this page, whatever language a person reads. Capitals,\naccents and hyphens do not count. `help`, `ayuda`, `ajuda`, `axuda` or `laguntza` behind a command explains it.',
      'A test writes this page from the table that the bot reads, `src/i18n/commands/lexicon/`.',
      '## Names\n\nThe app of a house has the names in its language, and the English ones.\n',
    ],
    command: 'command',
    does: 'what it does',
    behindAWord: '## Words behind a word\n',
    behind: ['behind', 'meaning'],
  },
  es: {
    file: '../../../docs/es/referencia/palabras-de-slack.md',
    head: [
      '# Palabras de Slack en cinco lenguas',
      'El bot responde a todos los nombres y palabras de esta página, lea cada persona en la lengua que lea. Mayúsculas, acentos\ny guiones no cuentan. `help`, `ayuda`, `ajuda`, `axuda` o `laguntza` detrás de una orden la explica.',
      'Una prueba escribe esta página de la tabla que lee el bot, `src/i18n/commands/lexicon/`.',
      '## Nombres\n\nLa aplicación de una casa tiene los nombres en su lengua, y los ingleses.\n',
    ],
    command: 'orden',
    does: 'qué hace',
    behindAWord: '## Palabras detrás de otra palabra\n',
    behind: ['detrás de', 'sentido, en inglés'],
  },
} as const;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (words: readonly string[]) => [...new Set(words)].map((word) => `\`${word}\``).join(' ');

function wordRows<Table extends WordTable>(name: Table, says: (word: WordOf<Table>) => string[]): string[][] {
  return subcommandsOf(name).map((word) => [
    ...says(word),
    ...BOT_LANGUAGES.map((language) => code(allWords(name, word, [language]))),
  ]);
}

function page(language: keyof typeof PAGES): string {
  const words = PAGES[language];
  const texts = textsIn(language);
  const commands = COMMAND_IDS.filter((command) => command !== 'flag').map((command) =>
    [
      `## \`/${command}\``,
      '',
      table(
        [words.does, ...BOT_LANGUAGES],
        wordRows(command, (word) => [texts.say({ key: `help.${command}_${word}` })]),
      ),
    ].join('\n'),
  );
  const behind = (['crisis drill', 'crisis say', 'crisis report', 'crisis command'] as const).flatMap((name) =>
    wordRows(name, (word) => [`\`/${name}\``, word]),
  );
  return `${[
    ...words.head,
    table(
      [words.command, ...BOT_LANGUAGES],
      COMMAND_IDS.map((command) => [command, ...BOT_LANGUAGES.map((each) => `\`${nameIn(command, each)}\``)]),
    ),
    ...commands,
    words.behindAWord,
    table([...words.behind, ...BOT_LANGUAGES], behind),
  ].join('\n\n')}\n`;
}

it.each(['en', 'es'] as const)(
  'the page of the words in %s is what the bot reads; `./portavoz test test/i18n/commands -u` writes it again',
  async (language) => {
    await expect(page(language).replaceAll('\n\n\n', '\n\n')).toMatchFileSnapshot(PAGES[language].file);
  },
);
