import { expect, it } from 'vitest';
import type { DueLook, Finding } from '../../../src/domain/measures/measurement.ts';
import { measurementOf } from '../../../src/domain/measures/measurement.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const due: DueLook = {
  id: 'p1',
  of: 'case',
  proof: 'https://x.example/1',
  publishedAt: '2026-11-24T08:58:30.000Z',
  failures: 0,
  wasGone: false,
};
const failed: Finding = { kind: 'failed', why: 'refused' };

it('keeps the real age of the figures', () => {
  const counts = { answers: 3, shares: 0, likes: 9, reach: null };
  expect(measurementOf(due, 'hour', { kind: 'counts', counts }, NOW)).toEqual({
    id: 'p1',
    of: 'case',
    look: 'hour',
    found: 'counts',
    counts,
    at: NOW,
    ageMinutes: 61,
    failures: 0,
    againAt: null,
  });
  expect(measurementOf({ ...due, publishedAt: '2026-11-24T11:00:00.000Z' }, 'hour', failed, NOW).ageMinutes).toBe(0);
});

it('tries a failed look again, later each time, and gives it up after the fifth', () => {
  const waits = [0, 1, 2, 3, 4].map((failures) => {
    const { againAt } = measurementOf({ ...due, failures }, 'hour', failed, NOW);
    return againAt === null ? null : (Date.parse(againAt) - Date.parse(NOW)) / 60_000;
  });
  expect(waits).toEqual([5, 10, 20, 40, null]);
});

it('is settled where figures are not given, and where a second try finds the post gone', () => {
  const settled = { againAt: null, failures: 2 };
  expect(measurementOf({ ...due, failures: 2 }, 'day', { kind: 'not_given' }, NOW)).toMatchObject(settled);
  const first = measurementOf({ ...due, failures: 2 }, 'day', { kind: 'gone' }, NOW);
  expect(first).toMatchObject({ found: 'gone', againAt: '2026-11-24T11:00:00.000Z', failures: 2 });
  const second = measurementOf({ ...due, failures: 2, wasGone: true }, 'day', { kind: 'gone' }, NOW);
  expect(second).toMatchObject({ found: 'gone', ...settled });
});
