import { expect, it } from 'vitest';
import { clockSteps } from '../../../src/jobs/outbox/follow-clock.ts';
import { aClock } from '../../support/drivers/jobs/a-clock.ts';

it('a clock that goes on is not set, nor is one that is corrected little by little; one that jumps is', () => {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const step = clockSteps(clock);
  expect(step()).toBe(0);
  clock.pass(86_400_000);
  clock.set(400);
  expect(step()).toBe(0);
  clock.set(-3_600_000);
  clock.pass(1_000);
  expect(step()).toBe(-3_600_000);
  expect(step()).toBe(0);
  clock.set(86_400_000);
  expect(step()).toBe(86_400_000);
});
