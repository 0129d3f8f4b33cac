import type { BotLanguage, Texts } from '../texts.ts';
import { textsIn } from '../texts.ts';
import type { CommandId } from './command-words.ts';
import { COMMAND_IDS, nameIn, planWordsOf, shownWord, subcommandsOf, takesOf } from './command-words.ts';

/** A slash command as Slack lists it while a person types. */
export type ListedCommand = {
  command: string;
  description: string;
  usageHint: string;
  /** True where people are named behind it: Slack then hands over their ids. */
  namesPeople: boolean;
};

/**
 * Returns the slash commands of a house: by their names in its language, then by the English ones, none twice.
 * What Slack says of each is in the house's language.
 * @param hasPlan true if the plan is worked with; otherwise no word is hinted at that only the plan answers
 */
export function slashCommands(language: BotLanguage, hasPlan: boolean): ListedCommand[] {
  const texts = textsIn(language);
  const named = [language, 'en' as const].flatMap((one) => COMMAND_IDS.map((id) => [nameIn(id, one), id] as const));
  return [...new Map(named)].map(([command, id]) => ({
    command,
    description: texts.say({ key: `manifest.${id}` }),
    usageHint: usageHint(id, texts, hasPlan),
    namesPeople: id === 'team',
  }));
}

/** Returns the words behind a command as Slack shows them: `[lista | ver n | añadir]`. */
export function usageHint(command: CommandId, texts: Texts, hasPlan: boolean): string {
  if (command === 'flag') return `[${texts.t('takes.link')}]`;
  const without = hasPlan ? [] : planWordsOf(command);
  const heard = subcommandsOf(command).filter((word) => !without.includes(word));
  const words = heard.map((word) => {
    const takes = takesOf(command, word);
    const shown = shownWord(command, word, texts.language);
    return takes === null ? shown : `${shown} ${texts.say({ key: takes })}`;
  });
  return `[${[...words, ...(command === 'cases' ? ['#n'] : [])].join(' | ')}]`;
}
