import type { Texts } from './texts.ts';

/** By language and word between; each is slow to make. */
const formats = new Map<string, Intl.ListFormat>();

/** Some things in one sentence: `a, b y c`, or `a, b o c` where one of them is enough. */
export function formatList(
  items: readonly string[],
  { locale }: Pick<Texts, 'locale'>,
  between: 'and' | 'or' = 'and',
): string {
  const type = between === 'and' ? 'conjunction' : 'disjunction';
  const format = formats.get(`${locale} ${type}`) ?? new Intl.ListFormat(locale, { type });
  formats.set(`${locale} ${type}`, format);
  return format.format(items);
}
