import type { GapAhead } from '../domain/cases/deadlines/find-gaps-ahead.ts';
import type { ShiftReading } from '../domain/cases/deadlines/read-shifts.ts';
import { WATCHED } from '../domain/cases/deadlines/read-shifts.ts';
import type { Role } from '../domain/handbook/vocabulary.ts';
import { localDate } from '../domain/time/local-date.ts';
import { formatDayOfMonth, formatHour, formatWeekday } from './dates.ts';
import { formatList } from './lists.ts';
import type { Texts } from './texts.ts';

/** Words of one thing that the shifts show; where it is not well, with its reason and what to do. */
export type ShiftWords = { what: string; why: string; todo: string };

/** Returns what the shifts of the next four weeks show, in words: one entry, or one for each role that is missing. */
export function shiftWords(reading: ShiftReading, timeZone: string, texts: Texts): ShiftWords[] {
  const severity = WATCHED;
  switch (reading.kind) {
    case 'covered':
      return [{ what: texts.t('rota.covered', { severity }), why: '', todo: '' }];
    case 'no_shifts':
      return [{ what: texts.t('rota.no_shifts'), why: '', todo: '' }];
    case 'not_chosen':
      return [
        {
          what: texts.t('rota.not_chosen'),
          why: texts.t('rota.not_chosen_why'),
          todo: texts.t('rota.not_chosen_todo'),
        },
      ];
    case 'nobody':
      return [
        {
          what: texts.t('rota.nobody_ever', { severity }),
          why: missingText(reading.roles, texts),
          todo: texts.t('rota.nobody_ever_todo'),
        },
      ];
    case 'gaps':
      return reading.gaps.map((gap) => gapWords(gap, timeZone, texts));
  }
}

/** All hours in which the same roles are missing. */
function gapWords(
  { roles, stretches }: { roles: readonly Role[]; stretches: readonly GapAhead[] },
  timeZone: string,
  texts: Texts,
): ShiftWords {
  const severity = WATCHED;
  const [only = '', ...others] = formatGaps(stretches, timeZone, texts);
  const isOne = others.length === 0;
  const list = isOne ? '' : ['', only, ...others].join('\n');
  return {
    what: isOne
      ? texts.t('rota.gap', { when: only, severity })
      : texts.t('rota.gaps', { count: stretches.length, severity }),
    why: missingText(roles, texts),
    todo: `${texts.t('rota.gap_todo')}${list}`,
  };
}

function missingText(roles: readonly Role[], texts: Texts): string {
  return texts.t('rota.role_missing', { roles: roleNames(roles, texts) });
}

/** Returns the names of roles of which one is enough. */
export function roleNames(roles: readonly Role[], texts: Texts): string {
  const names = roles.map((role) => texts.t(`role.${role}`));
  return formatList(names, texts, 'or');
}

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
