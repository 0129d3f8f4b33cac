import { expect, it } from 'vitest';
import { createHands } from '../../../sandbox/proof/hands.ts';
import { createProofClock, seededDelay } from '../../../sandbox/proof/proof-clock.ts';
import { CASES_CHANNEL } from '../../../sandbox/town.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

it('waits for Slack with the telephone in reach, and writes once Slack is up', async () => {
  const workspace = await aWorkspace();
  // A minute of the drill in a tenth of a second.
  const clock = createProofClock(600, new AbortController().signal);
  const happened: string[] = [];
  let isSlackUp = false;
  const hands = createHands({
    workspace,
    clock,
    delay: seededDelay(1),
    isSlackUp: () => isSlackUp,
    picksUp: async (key) => {
      happened.push(`${key} picks up`);
      isSlackUp = happened.length > 7;
    },
  });
  await hands.command('writer', CASES_CHANNEL, '/crisis', 'start').catch(() => happened.push('wrote'));
  await workspace.stop();
  // Twice the half minute, and the telephone each five seconds of it.
  expect(happened).toEqual([...Array.from({ length: 12 }, () => 'writer picks up'), 'wrote']);
});
