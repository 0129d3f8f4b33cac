import { daysAfter } from '../cases/calendar-days.ts';
import { instantAt } from '../cases/instant-at.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import { localDate } from '../handbook/local-date.ts';
import type { SEVERITIES, Severity } from '../handbook/vocabulary.ts';
import type { CaseEvents, FigureReader } from './figures.ts';
import { median } from './median.ts';
import type { TopicCount } from './topics.ts';
import { topicCounts } from './topics.ts';

/** Seven days up to today, by the clocks of the institution. */
export type Week = {
  days: WeekDay[];
  /** All seven together; its date is that of the last day. */
  total: WeekDay;
  byTopic: TopicCount[];
  /** Networks by their names, the busiest first. */
  byNetwork: { network: string; opened: number; answered: number }[];
};

export type WeekDay = {
  date: string;
  opened: number;
  answered: number;
  /** Left alone on purpose. */
  dismissed: number;
  handedOver: number;
  /** From opening to first reply, of those answered on that day; null when none was. */
  medianMinutes: number | null;
  bySeverity: Record<Severity, number>;
};

const DAYS = 7;

/** Reads and counts the week that ends today. */
export async function collectWeek(deps: { figures: FigureReader; handbook(): Handbook }, now: string): Promise<Week> {
  const handbook = deps.handbook();
  const { timeZone } = handbook.institution;
  const first = daysAfter(localDate(now, timeZone), 1 - DAYS);
  const from = new Date(instantAt(first, '00:00', timeZone)).toISOString();
  return makeWeek(await deps.figures.events({ from, to: now }), handbook, now);
}

export function makeWeek(events: CaseEvents, handbook: Handbook, now: string): Week {
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const dates = Array.from({ length: DAYS }, (_, index) => daysAfter(today, index + 1 - DAYS));
  const on = (date: string) => {
    const isThen = ({ at }: { at: string }) => localDate(at, timeZone) === date;
    const { opened, closed, answered } = events;
    return dayOf(date, {
      opened: opened.filter(isThen),
      closed: closed.filter(isThen),
      answered: answered.filter(isThen),
    });
  };
  return {
    days: dates.map(on),
    total: dayOf(today, events),
    byTopic: topicCounts(events.opened, handbook),
    byNetwork: networkCounts(events, handbook),
  };
}

function dayOf(date: string, { opened, closed, answered }: CaseEvents): WeekDay {
  const handedOver = closed.filter(({ reason }) => reason === 'not_ours').length;
  const count = (severity: Severity) => opened.filter((one) => one.severity === severity).length;
  return {
    date,
    opened: opened.length,
    answered: answered.length,
    dismissed: closed.length - handedOver,
    handedOver,
    medianMinutes: median(answered.map(({ at, openedAt }) => (Date.parse(at) - Date.parse(openedAt)) / 60_000)),
    bySeverity: { S1: count('S1'), S2: count('S2'), S3: count('S3'), S4: count('S4') } satisfies Record<
      (typeof SEVERITIES)[number],
      number
    >,
  };
}

function networkCounts({ opened, answered }: CaseEvents, handbook: Handbook): Week['byNetwork'] {
  const ids = [...new Set([...opened, ...answered].flatMap(({ network }) => (network === null ? [] : [network])))];
  return ids
    .map((id) => ({
      network: networkById(handbook, id)?.name ?? id,
      opened: opened.filter(({ network }) => network === id).length,
      answered: answered.filter(({ network }) => network === id).length,
    }))
    .toSorted((one, other) => other.opened - one.opened || one.network.localeCompare(other.network));
}
