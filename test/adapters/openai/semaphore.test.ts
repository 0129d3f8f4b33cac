import { expect, it } from 'vitest';
import { createSemaphore } from '../../../src/adapters/openai/semaphore.ts';

const { signal: forever } = new AbortController();

/** The place in the line that somebody got, or else a failure of the test. */
async function placeIn(entered: Promise<string | (() => void)>): Promise<() => void> {
  const place = await entered;
  if (typeof place === 'string') throw new Error(`There was no place: ${place}`);
  return place;
}

it('passes the place on to the next who still waits', async () => {
  const line = createSemaphore({ atOnce: 1, waiting: 2 });
  const impatient = new AbortController();
  const first = await placeIn(line.enter(forever));
  const second = line.enter(impatient.signal);
  const third = line.enter(forever);
  expect(await line.enter(forever)).toBe('full');
  impatient.abort();
  expect(await second).toBe('gave_up');
  expect([line.inHand(), line.waiting()]).toEqual([1, 1]);
  first();
  const leave = await placeIn(third);
  expect([line.inHand(), line.waiting()]).toEqual([1, 0]);
  leave();
  expect([line.inHand(), line.waiting()]).toEqual([0, 0]);
});

it('loses nobody when the time of one who has had a turn is over', async () => {
  const line = createSemaphore({ atOnce: 1, waiting: 5 });
  const timed = new AbortController();
  const first = await placeIn(line.enter(forever));
  const second = line.enter(timed.signal);
  const third = line.enter(forever);
  first();
  const leave = await placeIn(second);
  timed.abort();
  expect(line.waiting()).toBe(1);
  leave();
  (await placeIn(third))();
  expect([line.inHand(), line.waiting()]).toEqual([0, 0]);
});

it('does not take in who comes too late', async () => {
  const line = createSemaphore({ atOnce: 1, waiting: 5 });
  await line.enter(forever);
  expect(await line.enter(AbortSignal.abort())).toBe('gave_up');
});
