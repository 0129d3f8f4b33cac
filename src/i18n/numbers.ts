/** A count or a measure as the language writes it: `12.345,5` in Spanish, `12,345.5` in English. */
export function formatNumber(
  amount: number,
  { locale }: { locale: string },
  digits: { minimumFractionDigits?: number; maximumFractionDigits?: number } = {},
): string {
  return new Intl.NumberFormat(locale, digits).format(amount);
}
