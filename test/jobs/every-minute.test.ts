import { afterEach, expect, it, vi } from 'vitest';
import { everyMinute } from '../../src/jobs/every-minute.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('ticks at once and at the start of each minute, until it is told to stop', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T06:59:30.500Z') });
  const ticks: string[] = [];
  const stop = everyMinute(async () => {
    ticks.push(new Date().toISOString().slice(0, 16));
  });
  await vi.advanceTimersByTimeAsync(150_000);
  stop();
  await vi.advanceTimersByTimeAsync(150_000);
  expect(ticks).toEqual(['2026-11-24T06:59', '2026-11-24T07:00', '2026-11-24T07:01', '2026-11-24T07:02']);
  expect(vi.getTimerCount()).toBe(0);
});
