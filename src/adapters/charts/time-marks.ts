import type { PostsPerHour } from '../../domain/digests/chart.ts';
import type { Language } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { dateName, dayName, hourName } from './figures-in-words.ts';

/** A name below the columns, with a line before the column `from`; `at` in columns: 0.5 is the middle of the first. */
export type TimeMark = { from: number; at: number; label: string };

const MOST = 8;

/** Names along a row of columns: hours of a day or two, days of a week, dates of a longer time. Never more than fit. */
export function timeMarks(
  columns: Pick<PostsPerHour, 'starts' | 'column' | 'timeZone'>,
  language: Language,
): TimeMark[] {
  const { starts, column, timeZone } = columns;
  if (column === 'day') return thinned(starts.map((at) => dateName(at, timeZone, language)));
  const days = runsOf(starts.map((at) => localDate(at, timeZone)));
  if (days.length > 2)
    return days.map(([from, to]) => ({
      from,
      at: (from + to) / 2,
      label: shown(from, to, starts, timeZone, language),
    }));
  return thinned(starts.map((at) => hourName(at, timeZone, language)));
}

/** A piece of a day is too narrow for its name. */
function shown(from: number, to: number, starts: readonly string[], timeZone: string, language: Language): string {
  return to - from < 12 ? '' : dayName(starts[from] ?? '', timeZone, language);
}

/** Stretches of the same value: where each begins, and where the next does. */
function runsOf(values: readonly string[]): [from: number, to: number][] {
  const begins = values.flatMap((value, at) => (value === values[at - 1] ? [] : [at]));
  return begins.map((from, at) => [from, begins[at + 1] ?? values.length]);
}

function thinned(labels: readonly string[]): TimeMark[] {
  const every = Math.ceil(labels.length / MOST);
  return labels.flatMap((label, from) => (from % every === 0 ? [{ from, at: from + 0.5, label }] : []));
}
