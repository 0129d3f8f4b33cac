import { expect, it } from 'vitest';
import type { WordOf, WordTable } from '../../../src/i18n/commands/command-words.ts';
import { allWords, COMMAND_IDS, nameIn, subcommandsOf } from '../../../src/i18n/commands/command-words.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';

const PAGE = '../../../docs/reference/slack-words.md';

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

function page(): string {
  const english = textsIn('en');
  const commands = COMMAND_IDS.filter((command) => command !== 'flag').map((command) =>
    [
      `## \`/${command}\``,
      '',
      table(
        ['what it does', ...BOT_LANGUAGES],
        wordRows(command, (word) => [english.say({ key: `help.${command}_${word}` })]),
      ),
    ].join('\n'),
  );
  const behind = (['crisis drill', 'crisis say', 'crisis report', 'crisis command'] as const).flatMap((name) =>
    wordRows(name, (word) => [`\`/${name}\``, word]),
  );
  return `${[
    '# Slack words in five languages',
    'The bot answers to every name and every word on this page, whatever language a person reads. Capitals,\naccents and hyphens do not count. `help`, `ayuda`, `ajuda`, `axuda` or `laguntza` behind a command explains it.',
    'A test writes this page from the table that the bot reads, `src/i18n/commands/lexicon/`.',
    '## Names\n\nThe app of a house has the names in its language, and the English ones.\n',
    table(
      ['command', ...BOT_LANGUAGES],
      COMMAND_IDS.map((command) => [command, ...BOT_LANGUAGES.map((language) => `\`${nameIn(command, language)}\``)]),
    ),
    ...commands,
    '## Words behind a word\n',
    table(['behind', 'meaning', ...BOT_LANGUAGES], behind),
  ].join('\n\n')}\n`;
}

it('the page of the words is what the bot reads; `./portavoz test test/i18n/commands -u` writes it again', async () => {
  await expect(page().replaceAll('\n\n\n', '\n\n')).toMatchFileSnapshot(PAGE);
});
