import type { Handbook } from '../domain/handbook/handbook.ts';
import { playbookById } from '../domain/handbook/handbook.ts';
import type { Localized } from '../domain/handbook/languages.ts';
import { inLanguage } from '../domain/handbook/languages.ts';
import type { Sentence } from '../errors.ts';
import type { Texts } from '../texts.ts';
import { escaped } from './blocks.ts';

/** Where a sentence is shown: a field's error shows every sign as it is, a message reads mrkdwn. */
export type SentencePlace = 'field' | 'message';

/** A sentence of the domain as a person reads it: ids become titles, and words that are not ours cannot become a mention. */
export function saySentence(sentence: Sentence, place: SentencePlace, texts: Texts, handbook: Handbook): string {
  const params = Object.entries(sentence.params ?? {}).map(([name, value]) => {
    const titled = titleOf(name, String(value), texts, handbook);
    const isPlain = typeof value === 'number' || name === 'who' || place === 'field';
    return [name, isPlain ? (titled ?? value) : escaped(titled ?? String(value))] as const;
  });
  return texts.say({ key: sentence.key, params: Object.fromEntries(params) });
}

/** What a case is marked with, in words. */
export function tagTitles(tags: readonly string[], texts: Texts, handbook: Handbook): string {
  const titles = handbook.severity.tags
    .filter((row) => tags.includes(row.id))
    .map((row) => inLanguage(row.titles, texts.language, handbook.institution.languages));
  return titles.length === 0 ? texts.t('card.no_tags') : titles.join(', ');
}

/** Undefined for what is no id. */
function titleOf(name: string, value: string, texts: Texts, handbook: Handbook): string | undefined {
  const named = (titles: Localized | undefined) =>
    titles === undefined ? undefined : inLanguage(titles, texts.language, handbook.institution.languages);
  switch (name) {
    case 'roles':
      return value
        .split(' ')
        .map((role) => texts.say({ key: `role.${role}` }))
        .join(', ');
    case 'class':
      return named(handbook.severity.classes.find((row) => row.id === value)?.titles);
    case 'tags':
      return tagTitles(value.split(' '), texts, handbook);
    case 'playbook':
      return value === '' ? texts.t('card.no_playbook') : named(playbookById(handbook, value)?.titles);
    default:
      return undefined;
  }
}
