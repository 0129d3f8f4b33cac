import { expect, it } from 'vitest';
import type { Result } from '../../../sandbox/chaos/result.ts';
import { gathered, isMet, jsonOf, tableOf } from '../../../sandbox/chaos/result.ts';

const well: Result = { accident: 'kill -9', engine: 'sqlite', lost: 0, doubled: 0, dead: 0, seconds: 15 };

it('is met with nothing lost, doubled or dead, and all well within 15 seconds', () => {
  expect(isMet(well)).toBe(true);
  const missed = [{ lost: 1 }, { doubled: 1 }, { dead: 1 }, { seconds: 15.1 }, { seconds: null }];
  expect(missed.filter((over) => isMet({ ...well, ...over }))).toEqual([]);
});

it('prints what could not run with its reason', () => {
  const rows = [well, { ...well, seconds: null }, { accident: 'disk', engine: 'postgres', notRun: 'no root' } as const];
  expect(
    tableOf(rows)
      .split('\n')
      .map((line) => line.replace(/ +/g, ' ')),
  ).toEqual([
    'accident engine lost doubled dead seconds (≤ 15)',
    'kill -9 sqlite 0 0 0 15.0 met',
    'kill -9 sqlite 0 0 0 never MISSED',
    'disk postgres not run: no root',
    'MISSED: 1 (0 lost, 0 doubled, 0 dead, well again within 15 s); 2 of 3 ran.',
    '',
  ]);
  expect(jsonOf(rows).split('\n')[2]).toContain('"notRun":"no root"');
});

it('gathers rounds into one row for each accident and engine: the sums, and the longest time', () => {
  const late = { accident: 'kill -9', engine: 'sqlite', notRun: 'the time was over', isMissed: true } as const;
  const rows = [
    { ...well, accident: 'disk', engine: 'postgres' } as const,
    { ...well, accident: 'disk', seconds: 1 },
    { ...well, lost: 1, seconds: 2 },
    { ...well, lost: 2, dead: 1, seconds: 9 },
    late,
    { ...late, accident: 'disk', engine: 'postgres' } as const,
    { ...well, accident: 'disk', seconds: null },
  ];
  expect(gathered(rows, ['kill -9', 'disk'])).toEqual([
    { ...well, lost: 3, dead: 1, seconds: 9 },
    { ...well, accident: 'disk', seconds: null },
    { ...well, accident: 'disk', engine: 'postgres' },
  ]);
  expect(gathered([late], ['kill -9'])).toEqual([late]);
  expect(isMet(late)).toBe(false);
});
