import { describe, expect, it } from 'vitest';
import { countsByNetwork } from '../../../src/documents/charts/counts-by-network.ts';
import { postsPerHour } from '../../../src/documents/charts/posts-per-hour.ts';
import { postsPerMinute } from '../../../src/documents/charts/posts-per-minute.ts';
import { timesAgainstTargets } from '../../../src/documents/charts/times-against-targets.ts';
import { weekPictures } from '../../../src/documents/charts/week-pictures.ts';
import type { Chart } from '../../../src/domain/digests/chart.ts';
import type { PostCount } from '../../../src/domain/digests/figures.ts';
import type { StepTimes } from '../../../src/domain/digests/step-times.ts';
import type { Volume } from '../../../src/domain/digests/volumes.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const es = textsIn('es');
const WEEK = { from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' };

function aCount(over: Partial<PostCount> = {}): PostCount {
  const about = { class: 'question', network: 'x', playbook: 'flood', topic: null, suggests: false } as const;
  return { hour: '2026-11-18T17:00:00.000Z', ...about, count: 1, ...over };
}

function only<Kind extends Chart['kind']>(chart: Chart, kind: Kind): Extract<Chart, { kind: Kind }> {
  if (chart.kind !== kind) throw new Error(`a ${chart.kind}`);
  return chart as Extract<Chart, { kind: Kind }>;
}

describe('the picture of posts per hour', () => {
  it('says how many, when most, and which classes; hours as they were lived', () => {
    const counts = [
      aCount({ count: 40 }),
      aCount({ count: 2, hour: '2026-11-15T23:00:00.000Z' }),
      aCount({ class: 'complaint', network: 'web', count: 7 }),
    ];
    const chart = only(postsPerHour(counts, WEEK, handbook, es), 'posts_per_hour');
    expect(chart).toMatchObject({
      title: 'Mensajes por hora',
      subtitle: '16–22 de noviembre: 49 mensajes. La hora con más: 47, el miércoles 18 a las 18:00',
      alt: expect.stringContaining('Por clase: Pregunta 42, Queja 7'),
      column: 'hour',
    });
    expect(chart.starts).toHaveLength(168);
    expect(chart.series.map(({ id, counts: [first], counts: columns }) => [id, first, columns[66]])).toEqual([
      ['question', 2, 40],
      ['complaint', 0, 7],
    ]);
  });

  it('names five classes and people at risk always; the others stand together', () => {
    const classes = ['rant', 'praise', 'press', 'question', 'complaint', 'political', 'hate'] as const;
    const counts = [
      ...classes.map((one, at) => aCount({ class: one, count: 10 + at })),
      aCount({ class: 'life_risk', count: 1 }),
    ];
    const { series } = only(postsPerHour(counts, WEEK, handbook, es), 'posts_per_hour');
    expect(series.map(({ id }) => id)).toEqual(['life_risk', 'hate', 'question', 'complaint', 'political', 'others']);
    expect(series.at(-1)?.counts[66]).toBe(10 + 11 + 12);
  });

  it('counts a longer time by days, also over the night on which clocks go back', () => {
    const month = { from: '2026-10-09T22:00:00.000Z', to: '2026-11-08T23:00:00.000Z' };
    const counts = [
      aCount({ hour: '2026-10-25T22:00:00.000Z', count: 3 }),
      aCount({ hour: '2026-10-25T23:00:00.000Z', count: 5 }),
    ];
    const chart = only(postsPerHour(counts, month, handbook, es), 'posts_per_hour');
    expect(chart).toMatchObject({ column: 'day', title: 'Mensajes por día' });
    expect(chart.starts).toHaveLength(30);
    expect(chart.series[0]?.counts.slice(15, 17)).toEqual([3, 5]);
    expect(chart.subtitle).toContain('El día con más: 5, el lunes 26');
  });

  it('is short of words when nothing came', () => {
    expect(postsPerHour([], WEEK, handbook, es)).toMatchObject({
      subtitle: '16–22 de noviembre: 0 mensajes',
      alt: '16–22 de noviembre: 0 mensajes',
      series: [],
    });
  });
});

const times: StepTimes[] = [
  { step: 'claim', rows: [{ severity: 'S1', count: 1, median: 3, ninety: 4, target: 5, worst: null, clock: 'wall' }] },
  {
    step: 'approval',
    rows: [{ severity: 'S3', count: 2, median: 30, ninety: 45, target: null, worst: null, clock: 'working' }],
  },
  {
    step: 'reply',
    rows: [{ severity: 'S4', count: 9, median: 150, ninety: 600, target: 420, worst: null, clock: 'working' }],
  },
];

it('the picture of times says each row aloud, what is late, and whose clock is the working one', () => {
  const chart = timesAgainstTargets(times, es);
  expect(chart.alt).toBe(
    [
      'Encargarse, S1: mediana 3 min, 90 % 4 min, objetivo 5 min',
      'Aprobar la respuesta, S3: mediana 30 min, 90 % 45 min, sin objetivo',
      'Responder, S4: mediana 2,5 h, 90 % 10 h, pasa del objetivo de 7 h',
    ].join('; '),
  );
  expect(chart.subtitle).toContain('▲: pasa del objetivo. S3 y S4, en horas de trabajo.');
  expect(timesAgainstTargets(times.slice(0, 1), es).subtitle).not.toMatch(/▲|horas de trabajo/);
});

it('the picture of counts names networks and playbooks, and adds up what does not fit', () => {
  const volume = (id: string | null, count: number, medianMinutes: number | null = null): Volume => {
    return { id, count, medianMinutes };
  };
  const byNetwork = [volume('x', 1_204, 28), volume('unknown-network', 3)];
  const byPlaybook = [volume('flood', 900, 14), volume(null, 9), ...'abcdefg'.split('').map((id) => volume(id, 1))];
  const chart = only(countsByNetwork({ byNetwork, byPlaybook }, WEEK, handbook, es), 'counts');
  const [networks, playbooks] = chart.groups;
  expect(networks?.rows.map(({ label, note }) => [label, note])).toEqual([
    ['X', '28 min'],
    ['unknown-network', '–'],
  ]);
  expect(playbooks?.rows).toHaveLength(7);
  expect(playbooks?.rows.slice(1, 2)).toMatchObject([{ label: 'Sin guía', count: 9 }]);
  expect(playbooks?.rows.at(-1)).toEqual({ label: '3 más', count: 3, note: '' });
  expect(chart.alt).toContain('Por red: X 1204 (primera respuesta (mediana): 28 min)');
});

it('the picture of a spike says how many now, and what is usual', () => {
  const spike = { title: 'Inundación', from: WEEK.from, counts: [1, 2, 36, 31], usual: 1.5, timeZone: 'Europe/Madrid' };
  expect(postsPerMinute(spike, es)).toMatchObject({
    title: 'Muchos mensajes: Inundación',
    subtitle: '31 mensajes en el último minuto; lo habitual a esta hora, 1,5',
    alt: expect.stringContaining('En 4 minutos, como mucho 36 en uno'),
    words: { usual: 'lo habitual a esta hora: 1,5 por minuto' },
  });
  expect(postsPerMinute({ ...spike, title: null }, textsIn('en')).title).toBe('Many posts: all topics');
});

it('a week has the pictures that have something to show', () => {
  const figures = { posts: [aCount()], times, byNetwork: [], byPlaybook: [] };
  const kinds = (some: Partial<typeof figures>) =>
    weekPictures({ period: WEEK, figures: { ...figures, ...some } }, handbook, es).map(({ kind }) => kind);
  expect(kinds({})).toEqual(['posts_per_hour', 'times', 'counts']);
  expect(kinds({ posts: [] })).toEqual(['times']);
  expect(kinds({ posts: [], times: times.map(({ step }) => ({ step, rows: [] })) })).toEqual([]);
});
