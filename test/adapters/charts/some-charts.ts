import type {
  Chart,
  Counts,
  PostsPerHour,
  PostsPerMinute,
  TimesAgainstTargets,
} from '../../../src/domain/digests/chart.ts';

type Words = Pick<Chart, 'title' | 'subtitle' | 'alt' | 'nothing' | 'language'>;

const hourMs = 3_600_000;

const spanish: Words = {
  title: 'Mensajes por hora',
  subtitle: 'Del 16 al 22 de noviembre: 95 mensajes',
  alt: '95 mensajes; la hora con más, el miércoles a las 18:00, tuvo 40.',
  nothing: 'Ningún mensaje en esta semana.',
  language: 'es',
};

/** Midnight in Madrid, and a week of hours from there. */
export function someHours(count = 168, from = '2026-11-15T23:00:00.000Z'): string[] {
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * hourMs).toISOString());
}

export function anHoursChart(over: Partial<Words & PostsPerHour> = {}): Chart & PostsPerHour {
  const starts = over.starts ?? someHours();
  const counts = (at: number, value: number) => starts.map((_, column) => (column === at ? value : 0));
  return {
    ...spanish,
    kind: 'posts_per_hour',
    starts,
    column: 'hour',
    timeZone: 'Europe/Madrid',
    all: 'Todos',
    series: [
      { id: 'question', label: 'Pregunta', counts: counts(66, 40) },
      { id: 'complaint', label: 'Queja', counts: counts(12, 55) },
    ],
    ...over,
  };
}

export function aTimesChart(over: Partial<Words & TimesAgainstTargets> = {}): Chart & TimesAgainstTargets {
  return {
    ...spanish,
    kind: 'times',
    words: { median: 'mediana', ninety: '90 %', target: 'objetivo' },
    steps: [
      {
        label: 'Encargarse',
        rows: [{ label: 'S1', count: '6 casos', median: 3, ninety: 4, target: 5, clock: 'wall' }],
      },
      {
        label: 'Responder',
        rows: [
          { label: 'S2', count: '20 casos', median: 31, ninety: 95, target: 60, clock: 'wall' },
          { label: 'S4', count: '48 casos', median: 190, ninety: 410, target: null, clock: 'working' },
        ],
      },
    ],
    ...over,
  };
}

export function aCountsChart(over: Partial<Words & Counts> = {}): Chart & Counts {
  return {
    ...spanish,
    kind: 'counts',
    groups: [
      {
        label: 'Por red',
        note: 'primera respuesta',
        rows: [
          { label: 'X', count: 1702, note: '28 min' },
          { label: 'Facebook', count: 34, note: '' },
        ],
      },
    ],
    ...over,
  };
}

export function aMinutesChart(over: Partial<Words & PostsPerMinute> = {}): Chart & PostsPerMinute {
  return {
    ...spanish,
    kind: 'posts_per_minute',
    from: '2026-11-18T16:00:00.000Z',
    timeZone: 'Europe/Madrid',
    counts: Array.from({ length: 60 }, (_, at) => (at > 40 ? at - 38 : 1)),
    usual: 2,
    words: { usual: 'lo habitual: 2 por minuto' },
    ...over,
  };
}
