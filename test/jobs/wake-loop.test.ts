import { expect, it } from 'vitest';
import { startWakeLoop } from '../../src/jobs/wake-loop.ts';
import { aGate } from '../support/drivers/jobs/a-gate.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

it('does one more round for all that woke it during a round, and never two at once', async () => {
  const timer = aTimer();
  const gates = [aGate(), aGate()];
  let [begun, atOnce, most] = [0, 0, 0];
  const loop = startWakeLoop(async () => {
    const gate = gates[begun++];
    most = Math.max(most, ++atOnce);
    await gate?.passed;
    atOnce--;
    return 700;
  }, timer.set);
  loop.wake();
  loop.wake();
  loop.wake();
  const rested = timer.isSet();
  for (const gate of gates) gate.open();
  await rested;
  expect({ begun, most, rest: timer.restMs() }).toEqual({ begun: 2, most: 1, rest: 700 });

  timer.fire();
  await timer.isSet();
  expect(begun).toBe(3);
  loop.wake();
  await timer.isSet();
  expect(begun).toBe(4);
  await loop.stop();
});

it('stops after the round under way and is not woken again', async () => {
  const timer = aTimer();
  const gate = aGate();
  let ended = 0;
  const loop = startWakeLoop(async () => {
    await gate.passed;
    ended++;
    return 1;
  }, timer.set);
  loop.wake();
  const stopped = loop.stop();
  gate.open();
  await stopped;
  loop.wake();
  await loop.stop();
  expect({ ended, rest: timer.restMs() }).toEqual({ ended: 1, rest: null });
});
