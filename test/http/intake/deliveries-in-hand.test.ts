import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDeliveriesInHand } from '../../../src/http/intake/deliveries-in-hand.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits for none in hand, and says whether that is over. */
function waiter(inHand: ReturnType<typeof createDeliveriesInHand>) {
  let over = false;
  void inHand.none(20).then(() => {
    over = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return over;
  };
}

it('waits for nobody where none is in hand', async () => {
  expect(await waiter(createDeliveriesInHand())()).toBe(true);
});

it('ends with the answer to the last, for all that wait', async () => {
  const inHand = createDeliveriesInHand();
  const [first, second] = [inHand.begin(10), inHand.begin(5)];
  const [one, other] = [waiter(inHand), waiter(inHand)];
  first();
  expect([await one(), await other(), inHand.bytes()]).toEqual([false, false, 5]);
  second();
  expect([await one(), await other(), inHand.bytes()]).toEqual([true, true, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends after the time, however many come', async () => {
  const inHand = createDeliveriesInHand();
  inHand.begin(10);
  const isOver = waiter(inHand);
  await vi.advanceTimersByTimeAsync(19);
  expect(await isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver()).toBe(true);
});
