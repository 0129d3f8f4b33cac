type Digits = { minimumFractionDigits?: number; maximumFractionDigits?: number };

/** By language and digits; there are few of them, and each is slow to make. */
const formats = new Map<string, Intl.NumberFormat>();

/** A count or a measure as the language writes it: `12.345,5` in Spanish, `12,345.5` in English. */
export function formatNumber(amount: number, { locale }: { locale: string }, digits: Digits = {}): string {
  const key = `${locale} ${digits.minimumFractionDigits} ${digits.maximumFractionDigits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, digits);
  formats.set(key, format);
  return format.format(amount);
}
