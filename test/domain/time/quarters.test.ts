import { expect, it } from 'vitest';
import { lastBegunBefore, quarterNamed, quarterOf } from '../../../src/domain/time/quarters.ts';

it.each([
  ['2026-01-01', '2026-01-01', '2026-03-31'],
  ['2028-02-29', '2028-01-01', '2028-03-31'],
  ['2026-06-30', '2026-04-01', '2026-06-30'],
  ['2026-11-24', '2026-10-01', '2026-12-31'],
])('%s is in the quarter from %s to %s', (date, first, last) => {
  expect(quarterOf(date)).toMatchObject({ first, last });
});

it('reads a quarter as people write it, and nothing else', () => {
  expect(quarterNamed('2027-1')).toEqual({ year: 2027, number: 1, first: '2027-01-01', last: '2027-03-31' });
  for (const name of ['2027-0', '2027-5', '27-1', '2027', '2027-01', '1/2027', ''])
    expect(quarterNamed(name)).toBeNull();
});

it('measures the quarter before, and the last whole one where that has not begun', () => {
  const before = (name: string) => {
    const quarter = quarterNamed(name);
    if (quarter === null) throw new Error(name);
    return lastBegunBefore(quarter, '2026-11-24').first;
  };
  expect(before('2026-4')).toBe('2026-07-01');
  expect(before('2026-1')).toBe('2025-10-01');
  expect(before('2027-1')).toBe('2026-10-01');
  expect(before('2027-2')).toBe('2026-07-01');
});
