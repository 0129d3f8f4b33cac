import type { GapAhead } from '../domain/cases/deadlines/find-gaps-ahead.ts';
import { localDate } from '../domain/time/local-date.ts';
import { formatDayOfMonth, formatHour, formatWeekday } from './dates.ts';
import type { Texts } from './texts.ts';

/**
 * Returns the stretches in words, each once: `Domingo 03:00 a 08:00 (4 veces)`. A stretch that does not
 * come back has its date.
 */
export function formatGaps(gaps: readonly GapAhead[], timeZone: string, texts: Texts): string[] {
  const weekly = Map.groupBy(gaps, (gap) => spanText(gap, timeZone, 'weekday', texts));
  return [...weekly].flatMap(([when, same]) => {
    const [gap] = same;
    if (gap === undefined) return [];
    const said = same.length > 1 ? texts.t('rota.times', { when, count: same.length }) : null;
    return [capital(said ?? spanText(gap, timeZone, 'date', texts))];
  });
}

/** `domingo 03:00 a 08:00`, or with its date. */
function spanText({ from, to }: GapAhead, timeZone: string, day: 'weekday' | 'date', texts: Texts): string {
  const name = (at: string) => {
    const date = localDate(at, timeZone);
    const weekday = formatWeekday(date, texts);
    return day === 'weekday' ? weekday : `${weekday} ${formatDayOfMonth(date, texts)}`;
  };
  const isSameDay = localDate(from, timeZone) === localDate(to, timeZone);
  const start = `${name(from)} ${formatHour(from, timeZone)}`;
  const end = isSameDay ? formatHour(to, timeZone) : `${name(to)} ${formatHour(to, timeZone)}`;
  return texts.t('rota.span', { from: start, to: end });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
