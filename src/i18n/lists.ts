import type { Texts } from './texts.ts';

/** Some things in one sentence: `a, b y c`, or `a, b o c` where one of them is enough. */
export function formatList(
  items: readonly string[],
  { locale }: Pick<Texts, 'locale'>,
  between: 'and' | 'or' = 'and',
): string {
  return new Intl.ListFormat(locale, { type: between === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}
