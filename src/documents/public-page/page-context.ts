import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import type { PublicCrisis, PublicMessage, PublicPage, PublicText } from '../../domain/public-page/public-page.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay, formatMoment } from '../../i18n/dates.ts';
import type { BotLanguage, Texts } from '../../i18n/texts.ts';
import { BOT_LANGUAGES, textsOfHouse } from '../../i18n/texts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Parts that each file of the public page is written from, in one language. */
export type PageContext = {
  page: PublicPage;
  handbook: Handbook;
  texts: Texts;
  /** Languages of the house that the bot speaks, its first one first. */
  languages: readonly BotLanguage[];
  /** Day of the page where the institution is, such as `2026-11-24`. */
  today: string;
  /** Moment at which the page was held against the record, to ten minutes, ISO 8601 UTC. */
  checkedAt: string;
};

const STEP_MS = 600_000;

/** Returns the last ten minutes that are full: a page that nothing changes is written again as seldom. */
export function checkedAt(now: string): string {
  return new Date(Math.floor(Date.parse(now) / STEP_MS) * STEP_MS).toISOString();
}

/** Page of which there is a file in each language. */
export type PageName = 'index' | `crisis-${number}`;

/**
 * Builds what the files of each language are written from.
 * @param now ISO 8601 UTC
 */
export function pageContexts(page: PublicPage, handbook: Handbook, now: string): PageContext[] {
  const spoken = BOT_LANGUAGES.filter((one) => handbook.institution.languages.includes(one));
  const ordered = handbook.institution.languages.flatMap((wanted) => spoken.find((one) => one === wanted) ?? []);
  const languages = ordered.length === 0 ? [textsOfHouse(handbook).language] : ordered;
  const today = localDate(now, handbook.institution.timeZone);
  const moments = { today, checkedAt: checkedAt(now) };
  return languages.map((language) => {
    return { ...moments, page, handbook, languages, texts: textsOfHouse(handbook, language) };
  });
}

/** Returns the name of a file; that of the first language has no language in it. */
export function fileName(name: PageName | 'feed', { languages }: PageContext, language: BotLanguage): string {
  const ending = name === 'feed' ? 'xml' : 'html';
  return language === languages[0] ? `${name}.${ending}` : `${name}.${language}.${ending}`;
}

export function institutionName({ handbook: { institution }, texts }: PageContext): string {
  return inLanguage(institution.names, texts.language, institution.languages);
}

/** Returns the title of the crisis's playbook. */
export function crisisTitle({ playbook }: PublicCrisis, { handbook, texts }: PageContext): string {
  return inLanguage(playbookById(handbook, playbook)?.titles ?? {}, texts.language, handbook.institution.languages);
}

/** Returns the day on which a crisis began. */
export function crisisDay({ startedAt }: PublicCrisis, { handbook, texts }: PageContext): string {
  return formatDay(localDate(startedAt, handbook.institution.timeZone), texts);
}

/** Returns the name that a playbook gives to a fact. */
export function factTitle({ playbook, key }: { playbook: string; key: string }, context: PageContext): string {
  const { handbook, texts } = context;
  const declared = playbookById(handbook, playbook)?.facts.find(({ id }) => id === key);
  return inLanguage(declared?.titles ?? {}, texts.language, handbook.institution.languages);
}

export function kindWords({ kind }: Pick<PublicMessage, 'kind'>, { texts }: PageContext): string {
  return kind === 'page' ? texts.t('public.kind_page') : texts.t(`statement.${kind}`);
}

/** Returns the text in the language of the page, else in the first one of the house that there is. */
export function textFor(texts: readonly PublicText[], context: PageContext): PublicText | null {
  const order = [context.texts.language, ...context.handbook.institution.languages];
  const found = order.flatMap((wanted) => texts.find(({ language }) => language === wanted) ?? []);
  return found[0] ?? texts[0] ?? null;
}

/** Returns whether a moment is of that day or a later one, where the institution is. */
export function isSince(at: string, day: string, { handbook }: Pick<PageContext, 'handbook'>): boolean {
  return localDate(at, handbook.institution.timeZone) >= day;
}

/** Returns a moment with its day, for people and for machines. */
export function momentOf(at: string, { handbook, texts }: PageContext): Html {
  return html`<time datetime="${at}">${formatMoment(at, handbook.institution.timeZone, texts)}</time>`;
}

/** Returns when the page was checked. It stays true, and gets old, when nobody writes the page any more. */
export function checkedWords({ checkedAt: at, handbook, texts }: PageContext): Html {
  const moment = formatMoment(at, handbook.institution.timeZone, texts);
  return html`<p class="when">${texts.t('public.checked')} <time class="checked" datetime="${at}">${moment}</time>. ${texts.t('public.checked_old')}</p>`;
}
