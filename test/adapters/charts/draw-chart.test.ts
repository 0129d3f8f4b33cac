import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/adapters/charts/draw-chart.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aCountsChart, aMinutesChart, anHoursChart, aTimesChart, someHours } from './some-charts.ts';

/** What a reader finds on the picture, in order. */
function wordsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

describe('posts per hour', () => {
  it('names each class with its sum, all together, the peak, the scale and the days', async () => {
    const words = wordsIn((await drawChart(anHoursChart())).svg);
    expect(words).toEqual(
      expect.arrayContaining(['Mensajes por hora', 'Todos', '95', 'Pregunta', '40', 'Queja', '55']),
    );
    expect(words).toEqual(expect.arrayContaining(['lun 16', 'mié 18', 'dom 22', '0', '20', '60']));
  });

  it('names hours where they are of a day or two, and dates where columns are days', async () => {
    const starts = someHours(24);
    const hours = wordsIn((await drawChart(anHoursChart({ starts, series: one(starts) }))).svg);
    expect(hours).toEqual(expect.arrayContaining(['00:00', '12:00', '21:00']));
    const days = someHours(30 * 24).filter((_, at) => at % 24 === 0);
    const dates = wordsIn((await drawChart(anHoursChart({ starts: days, column: 'day', series: one(days) }))).svg);
    expect(dates).toEqual(expect.arrayContaining(['16 nov', '20 nov']));
  });

  it('draws a column a class and hour, alone and among all', async () => {
    const { svg } = await drawChart(anHoursChart());
    expect(svg.match(/<path [^>]*fill="#0f6e84"/g)).toHaveLength(2);
    expect(svg.match(/<path [^>]*fill="#d2622a"/g)).toHaveLength(2);
  });
});

describe('times against targets', () => {
  it('says median, nine of ten and target of each row, and marks what is late by more than a colour', async () => {
    const { svg } = await drawChart(aTimesChart());
    const words = wordsIn(svg);
    expect(words).toEqual(
      expect.arrayContaining(['mediana', '90 %', 'objetivo', 'S1', '6 casos', '3 min', '4 min', '5 min']),
    );
    expect(words).toEqual(expect.arrayContaining(['▲ 95 min', '60 min', '3,2 h', '6,8 h', '–']));
    expect(words.filter((word) => word.includes('▲'))).toHaveLength(1);
  });
});

describe('counts', () => {
  it('says each name, figure and note, and draws the bars in proportion', async () => {
    const { svg } = await drawChart(aCountsChart());
    expect(wordsIn(svg)).toEqual(
      expect.arrayContaining(['Por red', 'primera respuesta', 'X', '1702', '28 min', 'Facebook', '34']),
    );
    const [x = 0, facebook = 0] = barLengths(svg);
    expect(facebook / x).toBeCloseTo(34 / 1702, 2);
  });
});

describe('posts per minute', () => {
  it('says the peak, what is usual, and the hours there', async () => {
    const words = wordsIn((await drawChart(aMinutesChart())).svg);
    expect(words).toEqual(expect.arrayContaining(['21', 'lo habitual: 2 por minuto', '17:00', '17:10', '17:50']));
  });
});

describe('every picture', () => {
  it('has its letters in the PNG: other words are other pixels, the same words the same', async () => {
    const first = await drawChart(aCountsChart());
    const other = await drawChart(aCountsChart({ title: 'Mensajes por red' }));
    const again = await drawChart(aCountsChart());
    expect(Buffer.from(first.png).equals(Buffer.from(again.png))).toBe(true);
    expect(Buffer.from(first.png).equals(Buffer.from(other.png))).toBe(false);
    expect(first.svg).toBe(again.svg);
  });

  it('is a PNG, wide enough to be sharp', async () => {
    const { png } = await drawChart(aTimesChart());
    const bytes = Buffer.from(png);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1440);
  });

  it('tells who does not see it what is on it, and nothing that a page would run or mix up', async () => {
    const { svg, alt, title } = await drawChart(anHoursChart({ title: 'Más & <menos>', alt: 'El "pico": 40.' }));
    expect([title, alt]).toEqual(['Más & <menos>', 'El "pico": 40.']);
    expect(svg).toMatch(/^<svg role="img" aria-label="Más &amp; &lt;menos&gt;. El &quot;pico&quot;: 40\."/);
    expect(svg).not.toMatch(/<style|<script| class=| id=|ecmeta/);
  });

  it('says in words that there is nothing to draw', async () => {
    const starts = someHours();
    const empty = [
      anHoursChart({ series: [] }),
      anHoursChart({ series: [{ id: 'question', label: 'Pregunta', counts: starts.map(() => 0) }] }),
      aTimesChart({ steps: [] }),
      aTimesChart({ steps: [{ label: 'Responder', rows: [] }] }),
      aCountsChart({ groups: [] }),
      aMinutesChart({ counts: [] }),
    ];
    for (const chart of empty) {
      expect(wordsIn((await drawChart(chart)).svg).at(-1)).toBe('Ningún mensaje en esta semana.');
    }
  });

  it.each<[Language, string, string, string]>([
    ['es', 'Atención telefónica, año a año', '12.345', 'lun 16'],
    ['ca', 'Col·laboració amb els veïns', '12.345', 'dl. 16'],
    ['gl', 'Avisos da cidadanía, o xoves', '12.345', 'luns 16'],
    ['eu', 'Herritarren galderak eta kexak', '12.345', '16, al.'],
    ['en', 'Residents’ questions', '12,345', '16 Mon'],
  ])('speaks %s: its letters, figures and days', async (language, title, figure, day) => {
    const counts = someHours().map((_, at) => (at === 66 ? 12_345 : 0));
    const chart = anHoursChart({ language, title, series: [{ id: 'question', label: title, counts }] });
    const words = wordsIn((await drawChart(chart)).svg);
    expect(words).toEqual(expect.arrayContaining([title, figure, day]));
  });
});

function one(starts: readonly string[]) {
  return [{ id: 'question', label: 'Pregunta', counts: starts.map(() => 1) }] as const;
}

/** In pixels, of bars that begin at the same place. */
function barLengths(svg: string): number[] {
  return [...svg.matchAll(/<path d="M[\d.]+ [\d.]+L([\d.]+) [\d.]+[^"]*" fill="#0f6e84"/g)].map(
    (match) => Number(match[1]) - 244,
  );
}
