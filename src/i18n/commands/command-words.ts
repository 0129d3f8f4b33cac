import { nearestText, plainWords } from '../../domain/text/words/near-words.ts';
import { COMMAND_NAMES, COMMAND_WORDS, HELP_WORDS, PLAN_WORDS, TAKES } from './lexicon/command-words.ts';

/** A slash command, by its English name. */
export type CommandId = keyof typeof COMMAND_NAMES;
/** A command, or a word of one behind which more words stand. */
export type WordTable = keyof typeof COMMAND_WORDS;
/** A subcommand, by its English word. */
export type WordOf<Table extends WordTable> = Table extends WordTable
  ? keyof (typeof COMMAND_WORDS)[Table] & string
  : never;
type Language = keyof typeof HELP_WORDS;
type Words = Readonly<Record<Language, string>>;

/** A subcommand that was read, and what was typed behind it, as it was typed. */
export type ReadWord<Word extends string> = { word: Word; rest: string };

/** Words of which a phrase such as “fuera de plazo” consists at most. */
const LONGEST_PHRASE = 3;

const LANGUAGES: readonly Language[] = ['es', 'ca', 'gl', 'eu', 'en'];

/** The commands, in the order in which Slack lists them. */
export const COMMAND_IDS: readonly CommandId[] = [
  'flag',
  'cases',
  'playbook',
  'digest',
  'crisis',
  'hoax',
  'team',
  'calendar',
];

/** The name of a command in the language of a house, such as `/casos`. */
export function nameIn(command: CommandId, language: Language): string {
  return COMMAND_NAMES[command][language];
}

/** Every name of a command, in all languages, each once. */
export function commandNames(command: CommandId): string[] {
  return [...new Set(Object.values(COMMAND_NAMES[command]))];
}

/** Every subcommand of a table, in the order in which help lists them. */
export function subcommandsOf<Table extends WordTable>(table: Table): WordOf<Table>[] {
  return Object.keys(COMMAND_WORDS[table]).filter((word): word is WordOf<Table> => isWordOf(table, word));
}

function isWordOf<Table extends WordTable>(table: Table, word: string): word is WordOf<Table> {
  return Object.hasOwn(COMMAND_WORDS[table], word);
}

/** The word that a person of this language is shown: “en peligro” for `at-risk`. */
export function shownWord<Table extends WordTable>(
  table: Table,
  word: WordOf<Table> | 'help',
  language: Language,
): string {
  return allWords(table, word, [language])[0] ?? word;
}

/** Returns the words of a command that do nothing where the plan is off. */
export function planWordsOf(command: CommandId): readonly string[] {
  return PLAN_WORDS[command] ?? [];
}

/** The key of the placeholder behind a word, such as `takes.playbook`; null for nothing. */
export function takesOf(table: WordTable, word: string): string | null {
  return TAKES[`${table} ${word}`] ?? null;
}

/** Every word that is read as this subcommand, those of the first languages first. */
export function allWords<Table extends WordTable>(
  table: Table,
  word: WordOf<Table> | 'help',
  languages: readonly Language[] = LANGUAGES,
): string[] {
  const words = wordsByLanguage(table, word);
  return languages.flatMap((language) => words[language].split(' ').map((each) => each.replaceAll('-', ' ')));
}

function wordsByLanguage(table: WordTable, word: string): Words {
  const found: Readonly<Record<string, Words>> = COMMAND_WORDS[table];
  return found[word] ?? HELP_WORDS;
}

/** Reads the subcommand at the beginning of what was typed, in any language; null if there is none. */
export function readWord<Table extends WordTable>(
  table: Table,
  typed: string,
): ReadWord<WordOf<Table> | 'help'> | null {
  const tokens = typed.trim().split(/\s+/);
  for (let count = Math.min(LONGEST_PHRASE, tokens.length); count > 0; count -= 1) {
    const phrase = plainWords(tokens.slice(0, count).join(' ')).join(' ');
    const word = phrase === '' ? undefined : WORDS_READ.get(table)?.get(phrase);
    if (word !== undefined && (word === 'help' || isWordOf(table, word)))
      return { word, rest: tokens.slice(count).join(' ') };
  }
  return null;
}

/** Returns whether a subcommand's word is anywhere in what was typed. */
export function holdsWord<Table extends WordTable>(table: Table, word: WordOf<Table>, typed: string): boolean {
  const tokens = typed.trim().split(/\s+/);
  return tokens.some((_, at) => readWord(table, tokens.slice(at).join(' '))?.word === word);
}

/** Returns the word that was probably meant, in the person's language if it is one of its words. */
export function nearestWord(table: WordTable, typed: string, language: Language): string | null {
  const languages = [language, ...LANGUAGES.filter((one) => one !== language)];
  const words = [...subcommandsOf(table), 'help' as const];
  const candidates = languages.flatMap((one) => words.flatMap((word) => allWords(table, word, [one])));
  const [first = ''] = typed.trim().split(/\s+/);
  return nearestText(first, candidates);
}

/** Puts the words of a language into the commands of a sentence: `/crisis status 3` is `/crisis estado 3` in Spanish. */
export function withWordsOf(language: Language, sentence: string): string {
  return sentence.replaceAll(COMMAND_IN_SENTENCE, (whole: string, command: string, word: string, more?: string) => {
    if (!isTable(command) || !isWordOf(command, word)) return whole;
    const table = `${command} ${word}`;
    const isTyped = more !== undefined && isTable(table) && isWordOf(table, more);
    const last = isTyped ? shownWord(table, more, language) : more;
    return [`/${command}`, shownWord(command, word, language), ...(last === undefined ? [] : [last])].join(' ');
  });
}

const COMMAND_IN_SENTENCE = /\/([a-z]+) ([a-z]+(?:-[a-z]+)*)(?: ([a-z]+)(?!\p{L}))?/gu;

function isTable(table: string): table is WordTable {
  return Object.hasOwn(COMMAND_WORDS, table);
}

/**
 * Leaves the name of each command in a sentence open: `/cases` becomes a placeholder for the name that the
 * house's app has.
 */
export function withOpenNames(sentence: string): string {
  return sentence.replaceAll(NAME_IN_SENTENCE, (_, command: string) => `{{${placeholderOf(command)}}}`);
}

/** The names that stand in those placeholders in a house of this language. */
export function namesOfHouse(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(COMMAND_IDS.map((command) => [placeholderOf(command), nameIn(command, language)]));
}

function placeholderOf(command: string): string {
  return `name_of_${command}`;
}

/** Not within a path or an address. */
const NAME_IN_SENTENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_./:-])/(${COMMAND_IDS.join('|')})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`,
  'gu',
);

/** Each word as it is compared, with its subcommand, by table. */
const WORDS_READ = new Map(
  Object.keys(COMMAND_WORDS)
    .filter(isTable)
    .map((table) => [table, readingOf(table)]),
);

function readingOf(table: WordTable): ReadonlyMap<string, string> {
  const words = [...subcommandsOf(table), 'help' as const];
  return new Map(
    words.flatMap((word) => [word, ...allWords(table, word)].map((each) => [plainWords(each).join(' '), word])),
  );
}
