import type { Handbook } from '../domain/handbook/handbook.ts';
import { homeLanguage, playbookById } from '../domain/handbook/handbook.ts';
import type { ReplyTemplate } from '../domain/handbook/playbook.ts';
import type { Localized } from '../domain/text/languages.ts';
import { inLanguage } from '../domain/text/languages.ts';
import type { Texts } from './texts.ts';

/** Titles from the handbook in the reader's language; each is empty for an id without one. */
export type HandbookNames = {
  className(id: string): string;
  playbookName(id: string): string;
  topicName(id: string): string;
};

/** Names for a reader who has no handbook at hand. */
export const NO_NAMES: HandbookNames = { className: () => '', playbookName: () => '', topicName: () => '' };

/** Network of a post that is on none of the handbook's. */
const OTHER = 'other';

/** Returns the name of a network for people to read; of one that is none of the handbook's, that it is another one. */
export function networkInWords(name: string, texts: Pick<Texts, 't'>): string {
  return name === OTHER ? texts.t('card.other_network') : name;
}

/** Returns which of its kind a text of the handbook is: `a`, or `a · long text`. */
export function variantInWords({ variant, length }: ReplyTemplate, texts: Pick<Texts, 't'>): string {
  return length === undefined ? variant : `${variant} · ${texts.t(`playbook.length_${length}`)}`;
}

export function handbookNames(handbook: Handbook, { language }: Pick<Texts, 'language'>): HandbookNames {
  const { institution, severity } = handbook;
  const titleOf = (row: { titles: Localized } | undefined) =>
    inLanguage(row?.titles ?? {}, language, [homeLanguage(handbook), ...institution.languages]);
  return {
    className: (id) => titleOf(severity.classes.find((row) => row.id === id)),
    playbookName: (id) => titleOf(playbookById(handbook, id)),
    topicName: (id) => titleOf(institution.topics.find((topic) => topic.id === id)),
  };
}
