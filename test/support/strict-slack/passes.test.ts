import { expect, it } from 'vitest';
import { createPasses } from './passes.ts';

function atTime() {
  const clock = { ms: 0 };
  return {
    clock,
    passes: createPasses(
      () => 'http://slack.example',
      () => clock.ms,
    ),
  };
}

it('opens one form with a trigger, within three seconds', () => {
  const { clock, passes } = atTime();
  const [first, late] = [passes.newTrigger('U1', 'V1'), passes.newTrigger('U1')];
  clock.ms = 3_000;
  expect(passes.spendTrigger(first)).toMatchObject({ user: 'U1', viewId: 'V1' });
  expect(passes.spendTrigger(first)).toEqual({ error: 'exchanged_trigger_id' });
  clock.ms = 3_001;
  expect(passes.spendTrigger(late)).toEqual({ error: 'expired_trigger_id' });
  expect(passes.spendTrigger('1.2.3')).toEqual({ error: 'invalid_trigger_id' });
});

it('takes five answers at a response_url, within half an hour', () => {
  const { clock, passes } = atTime();
  const place = { channel: 'C1', user: 'U1', ts: null };
  const id = () => passes.newResponseUrl(place).replace('http://slack.example/respond/', '');
  const [used, late] = [id(), id()];
  const answers = Array.from({ length: 6 }, () => passes.spendResponse(used));
  expect(answers).toEqual([place, place, place, place, place, { error: 'used_url' }]);
  clock.ms = 30 * 60_000 + 1;
  expect(passes.spendResponse(late)).toEqual({ error: 'expired_url' });
});
