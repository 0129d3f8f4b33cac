import { expect, it } from 'vitest';
import { createProofClock, seededDelay } from '../../../sandbox/proof/proof-clock.ts';

it('goes faster than the clock on the wall, for the bot and for the people', async () => {
  const clock = createProofClock(1_000, new AbortController().signal);
  const [began, before] = [Date.parse(clock.now()), clock.elapsed()];
  await clock.sleep(60_000);
  // A timer may come a little early by the other clock, never late by less than it waited.
  expect(Date.parse(clock.now()) - began).toBeGreaterThanOrEqual(55_000);
  expect(clock.elapsed() - before).toBeGreaterThanOrEqual(55_000);
});

it('ends what waits once the drill is over', async () => {
  const over = new AbortController();
  const waiting = createProofClock(1, over.signal).sleep(3_600_000);
  over.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

it('draws the same delays from the same seed, within their range', () => {
  const draws = (seed: number) => {
    const delay = seededDelay(seed);
    return Array.from({ length: 200 }, () => delay(3, 8));
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  expect(Math.min(...draws(7))).toBeGreaterThanOrEqual(3);
  expect(Math.max(...draws(7))).toBeLessThan(8);
});
