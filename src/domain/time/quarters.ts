import { daysAfter } from './calendar-days.ts';

/** Three months of a year, from its first date to its last, such as `2026-10-01` and `2026-12-31`. */
export type Quarter = { year: number; number: number; first: string; last: string };

const MONTHS = 3;
const IN_A_YEAR = 4;

/** Returns the quarter of a date such as `2026-11-24`. */
export function quarterOf(date: string): Quarter {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return inYear(year, Math.ceil(month / MONTHS));
}

/** Returns the quarter that ends where this one begins. */
function quarterBefore({ first }: Quarter): Quarter {
  return quarterOf(daysAfter(first, -1));
}

/** Returns the last quarter before this one that has begun by that date. */
export function lastBegunBefore(quarter: Quarter, date: string): Quarter {
  const before = quarterBefore(quarter);
  return before.first <= date ? before : quarterBefore(quarterOf(date));
}

/** Returns the quarter that people write as `2027-1`; null for anything else. */
export function quarterNamed(name: string): Quarter | null {
  const [, year, number] = /^(2\d{3})-([1-4])$/.exec(name) ?? [];
  return year === undefined ? null : inYear(Number(year), Number(number));
}

function inYear(year: number, number: number): Quarter {
  const firstOf = (of: number, at: number) => `${of}-${String((at - 1) * MONTHS + 1).padStart(2, '0')}-01`;
  const next = number === IN_A_YEAR ? firstOf(year + 1, 1) : firstOf(year, number + 1);
  return { year, number, first: firstOf(year, number), last: daysAfter(next, -1) };
}
