import { expect, it } from 'vitest';
import { createChannelWatch } from '../../../../../src/domain/cases/model/crises/channel-watch.ts';
import { aClock } from '../../../../support/drivers/jobs/a-clock.ts';

const START = '2026-11-24T10:00:00.000Z';

function aWatch() {
  const clock = aClock(START);
  return { ...clock, ...createChannelWatch(clock) };
}

it('a channel is out of reach once nothing has got into it for two minutes, counted from the first failure', () => {
  const watch = aWatch();
  expect(watch.unreachable()).toBeNull();
  watch.heard('silent');
  watch.pass(119_999);
  watch.heard('archived');
  expect(watch.unreachable()).toBeNull();
  watch.pass(1);
  expect(watch.unreachable()).toEqual({ since: START, why: 'archived' });
});

it('a clock that is set changes nothing of that', () => {
  const watch = aWatch();
  watch.heard('silent');
  watch.set(3_600_000);
  expect(watch.unreachable()).toBeNull();
  watch.set(-86_400_000);
  watch.pass(120_000);
  expect(watch.unreachable()?.since).toBe(START);
});

it('one message that gets through ends it, and the next failure counts from its own moment', () => {
  const watch = aWatch();
  watch.heard('silent');
  watch.pass(119_000);
  watch.heard('reached');
  watch.heard('silent');
  watch.pass(119_000);
  expect(watch.unreachable()).toBeNull();
  watch.pass(1_000);
  expect(watch.unreachable()?.since).toBe('2026-11-24T10:01:59.000Z');
  watch.forget();
  expect(watch.unreachable()).toBeNull();
});
