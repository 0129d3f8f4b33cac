import { expect, it } from 'vitest';
import { createInHand, keepInHand } from '../../../src/app/lifecycle/in-hand.ts';

function aTimedHand() {
  let now = 0;
  const inHand = createInHand(() => now);
  return {
    inHand,
    pass(ms: number) {
      now += ms;
      return inHand.quietMs();
    },
  };
}

it('is quiet since the last work ended, and never while some is in hand', () => {
  const { inHand, pass } = aTimedHand();
  expect(pass(100)).toBe(100);
  const [one, other] = [inHand.begin(), inHand.begin()];
  expect(pass(100)).toBe(0);
  one();
  expect(pass(100)).toBe(0);
  other();
  expect(pass(70)).toBe(70);
});

it('holds work until it is done, well or not', async () => {
  const { inHand, pass } = aTimedHand();
  expect(await keepInHand(inHand, async () => pass(50))).toBe(0);
  expect(pass(50)).toBe(50);
  const failing = keepInHand(inHand, () => Promise.reject(new Error('It failed.')));
  expect(pass(50)).toBe(0);
  await expect(failing).rejects.toThrow('It failed.');
  expect(pass(50)).toBe(50);
});
