import type { Period } from '../../domain/digests/figures.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDays } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';

/** `1.284 mensajes`. */
export function postsInWords(count: number, texts: Texts): string {
  return texts.t('picture.posts', { count, amount: amountText(count, texts) });
}

export function amountText(value: number, { language }: Texts): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** `16–22 de noviembre`. */
export function periodInWords({ from, to }: Period, timeZone: string, texts: Texts): string {
  const last = new Date(Math.max(Date.parse(from), Date.parse(to) - 1)).toISOString();
  return formatDays(localDate(from, timeZone), localDate(last, timeZone), texts);
}

/** A title of the handbook, in the reader's language where it has one. */
export function titleIn(titles: Localized, handbook: Handbook, { language }: Texts): string {
  return inLanguage(titles, language, handbook.institution.languages);
}
