import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import { findPersonalData } from '../../domain/posts/personal-data.ts';
import { shownPieces } from '../../domain/posts/shown-pieces.ts';
import type { Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { Sentence } from '../../errors.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { durationText } from '../../i18n/durations.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatMasked } from '../../i18n/masked-text.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from './blocks.ts';

/**
 * Place in which a sentence is shown: a field's error shows every sign as it is, a message reads
 * mrkdwn.
 */
export type SentencePlace = 'field' | 'message';

/** A sentence of the domain as a person reads it: ids become titles, and words that are not ours cannot become a mention. */
export function saySentence(sentence: Sentence, place: SentencePlace, texts: Texts, handbook: Handbook): string {
  const params = Object.entries(sentence.params ?? {}).map(([name, value]) => {
    const titled = titleOfId(name, String(value), texts, handbook) ?? quoted(name, value, texts);
    const isPlain = typeof value === 'number' || name === 'who' || name === 'channel' || place === 'field';
    return [name, isPlain ? (titled ?? value) : escapeMrkdwn(unformatted(titled ?? String(value)))] as const;
  });
  return texts.say({ key: sentence.key, params: Object.fromEntries(params) });
}

/** A sign that begins or ends a format: within a word, as in a name of an account, it is none. */
const FORMATS = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;

function unformatted(words: string): string {
  return words.replaceAll(FORMATS, ' ');
}

/** Returns the titles of a case's tags. */
export function tagTitles(tags: readonly string[], texts: Texts, handbook: Handbook): string {
  const titles = handbook.severity.tags
    .filter((row) => tags.includes(row.id))
    .map((row) => inLanguage(row.titles, texts.language, handbook.institution.languages));
  return titles.length === 0 ? texts.t('card.no_tags') : formatList(titles, texts);
}

/** A check may be about a whole text: nobody needs it whole to know which words are meant. */
const LONGEST_QUOTE = 200;

/** Words of a text that a sentence quotes, without personal data: undefined where it quotes none. */
function quoted(name: string, value: string | number, texts: Texts): string | undefined {
  if (name !== 'words' || typeof value === 'number') return undefined;
  return truncate(formatMasked(shownPieces(value, findPersonalData(value)), texts), LONGEST_QUOTE);
}

/** Undefined for what is no id. */
function titleOfId(name: string, value: string, texts: Texts, handbook: Handbook): string | undefined {
  const named = (titles: Localized | undefined) =>
    titles === undefined ? undefined : inLanguage(titles, texts.language, handbook.institution.languages);
  switch (name) {
    case 'roles':
      return formatList(
        value.split(' ').map((role) => texts.say({ key: `role.${role}` })),
        texts,
        'or',
      );
    case 'language':
      return texts.say({ key: `language.${value}` });
    case 'class':
    case 'taken':
      return named(handbook.severity.classes.find((row) => row.id === value)?.titles);
    case 'tags':
      return tagTitles(value.split(' '), texts, handbook);
    case 'area':
      return named(handbook.institution.areas.find(({ id }) => id === value)?.names);
    case 'category':
      return texts.say({ key: `moderation.${value}` });
    case 'slot':
      return texts.say({ key: `notice.${value}` });
    case 'writer':
    case 'withheld':
      return texts.say({ key: `${name}.${value}` });
    case 'failure':
      return failureText(value, texts);
    case 'instruction':
      return instructionTitle(value, texts);
    case 'hoaxStatus':
    case 'hoaxFrom':
      return texts.say({ key: `hoax.status_${value}` });
    case 'hoaxPriority':
      return texts.say({ key: `hoax.priority_${value}` });
    case 'late':
      return durationText(Number(value));
    case 'aware':
    case 'due':
      return formatMoment(value, handbook.institution.timeZone, texts);
    case 'playbook':
      return value === '' ? texts.t('card.no_playbook') : named(playbookById(handbook, value)?.titles);
    default:
      return undefined;
  }
}

/** Returns why a network did not take a text, where it is not known until when it asks to wait. */
export function failureText(reason: string | null, texts: Texts): string {
  return texts.say({ key: reason === 'publish.wait' ? 'publish.wait_some' : (reason ?? 'publish.failed') });
}

/** `other_language.ca` names its language. */
export function instructionTitle(value: string, texts: Texts): string {
  const [kind, language] = value.split('.');
  return language === undefined
    ? texts.say({ key: `instruction.${kind}` })
    : texts.t('instruction.in', { language: texts.say({ key: `language.${language}` }) });
}
