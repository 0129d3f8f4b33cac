/**
 * Reads a date as people type it, or as a picker sends it: `2026-11-24`, `24/11/2026`, or `24/11` where
 * `today` is given. Without a year it is the day nearest to today.
 * @param today date such as 2026-11-24
 * @returns the day as `2026-11-24`; null for words that name no day of the calendar
 */
export function typedDate(words: string, today?: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words.trim()) ?? [];
  if (year !== undefined) return realDate(year, month, day);
  const [found, date, monthOfYear, typedYear] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(words.trim()) ?? [];
  if (found === undefined) return null;
  if (typedYear !== undefined) return realDate(typedYear, monthOfYear, date);
  return today === undefined ? null : nearestDate(monthOfYear, date, today);
}

/** Null for 31 February. */
function realDate(year: string, month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : date;
}

function nearestDate(month: string | undefined, day: string | undefined, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const apart = (date: string) => Math.abs(Date.parse(date) - Date.parse(today));
  const [nearest = null] = [thisYear, thisYear - 1, thisYear + 1]
    .flatMap((year) => realDate(String(year), month, day) ?? [])
    .toSorted((one, other) => apart(one) - apart(other));
  return nearest;
}
