import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { FoundPlaybook } from '../../domain/handbook/playbooks/find-playbook.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { CommandId, WordOf } from '../../i18n/commands/command-words.ts';
import { commandNames, nearestWord, shownWord, subcommandsOf, takesOf } from '../../i18n/commands/command-words.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from './blocks.ts';
import { typedWords } from './typed-words.ts';

/** Characters of what a person typed that an answer repeats. */
const SHOWN = 60;
/** Characters of all titles together: escaped they are five times as long, and a text takes 4,000. */
const TITLES = 600;

/** Lines of help before and behind those of the words: what is typed behind the name, and a sentence. */
const MORE: Readonly<Partial<Record<CommandId, { before?: readonly string[]; behind?: readonly string[] }>>> = {
  flag: { before: ['alone', 'text'], behind: ['menu'] },
  cases: { behind: ['number'] },
  digest: { before: ['alone'] },
  crisis: { behind: ['several'] },
};

/** Matches each name of a command, in whichever language the app was installed. */
export function everyName(command: CommandId): RegExp {
  return new RegExp(`^(?:${commandNames(command).join('|')})$`);
}

/** A command as a person calls it: by the name that they typed, which their workspace has. */
export type NamedCommand = { command: CommandId; name: string };

/** Explains a command: a line for each of its words. @param without words that are off here */
export function commandHelp({ command, name }: NamedCommand, texts: Texts, without: readonly string[] = []): string {
  const { before = [], behind = [] } = MORE[command] ?? {};
  const ofMore = (which: readonly string[]) => which.map((one) => moreLine(one, { command, name }, texts));
  const ofWords = wordsOf(command, without).map((word) => {
    const typed = [name, typedWord(command, word, texts)].join(' ');
    return `\`${escapeMrkdwn(typed)}\` ${texts.say({ key: `help.${command}_${word}` })}`;
  });
  return [...ofMore(before), ...ofWords, ...ofMore(behind)].join('\n');
}

function typedWord<Command extends CommandId>(command: Command, word: WordOf<Command>, texts: Texts): string {
  const takes = takesOf(command, word);
  const shown = shownWord(command, word, texts.language);
  return takes === null ? shown : `${shown} <${texts.say({ key: takes })}>`;
}

function moreLine(which: string, { command, name }: NamedCommand, texts: Texts): string {
  const behind: Readonly<Record<string, string>> = { alone: '', text: ` <${texts.t('takes.link')}>`, number: ' #12' };
  const said = texts.say({ key: `help.${command}_${which}` });
  return behind[which] === undefined ? said : `\`${escapeMrkdwn(`${name}${behind[which]}`)}\` ${said}`;
}

function wordsOf<Command extends CommandId>(command: Command, without: readonly string[]): WordOf<Command>[] {
  return subcommandsOf(command).filter((word) => !without.includes(word));
}

/**
 * Names what was not understood, with the word that was probably meant, else with all there are.
 * @param without words that are off here
 */
export function unknownWord(
  { command, name }: NamedCommand,
  typed: string,
  texts: Texts,
  without: readonly string[] = [],
): string {
  const [first = ''] = typed.trim().split(/\s+/);
  const near = nearestWord(command, first, texts.language);
  const said = { typed: typedWords(first, SHOWN), name };
  if (near !== null) return texts.t('help.unknown_near', { ...said, near });
  const known = wordsOf(command, without).map((word) => shownWord(command, word, texts.language));
  return texts.t('help.unknown', {
    ...said,
    known: formatList(known, texts),
    help: shownWord(command, 'help', texts.language),
  });
}

/** Says that words name no playbook, or several, with the one that was probably meant, else with all there are. */
export function unknownPlaybook(
  typed: string,
  found: Exclude<FoundPlaybook, { kind: 'one' }>,
  { playbooks, institution }: Handbook,
  texts: Texts,
): string {
  const named = ({ titles }: Playbook) => inLanguage(titles, texts.language, institution.languages);
  const shown = (titles: string) => escapeMrkdwn(truncate(titles, TITLES));
  const id = escapeMrkdwn(truncate(typed, SHOWN)) || '…';
  if (found.kind === 'several')
    return texts.t('playbook.which', { id, known: shown(formatList(found.playbooks.map(named), texts, 'or')) });
  if (found.near !== null) return texts.t('playbook.unknown_near', { id, near: shown(named(found.near)) });
  return texts.t('playbook.unknown', { id, known: shown(formatList(playbooks.map(named), texts)) });
}
