import type { Language } from '../text/languages.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * Returns a duration in one unit and few figures: `4 min`, `2,5 h`, `3 d`. Working time is never
 * given in days, because readers would have to know the length of a working day.
 */
export function shortDuration(minutes: number, clock: 'wall' | 'working', language: Language): string {
  if (minutes < 100) return inUnit(oneFigureMore(minutes), 'minute', language);
  if (minutes < 4 * DAY || clock === 'working') return inUnit(oneFigureMore(minutes / HOUR), 'hour', language);
  return inUnit(oneFigureMore(minutes / DAY), 'day', language);
}

/** 2.5 and 12: a tenth tells something of a small figure alone. */
function oneFigureMore(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function inUnit(value: number, unit: 'minute' | 'hour' | 'day', language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
