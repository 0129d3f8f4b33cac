import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import type { Killing } from './a-mortal-bot.ts';
import { aMortalBot } from './a-mortal-bot.ts';
import { takeTheWalk } from './the-walk.ts';
import { cardAndState, whatIsLeft } from './what-is-left.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };
const playbooks = await aSmallHandbook();
const settings = { PLAYBOOKS_DIR: playbooks.dir, HOLD_SECONDS: '1', DIGEST_AT: '23:59' };
const { handbook } = await readHandbook(playbooks.dir, '2026-11-24');
afterAll(() => playbooks.remove());

/** Takes the walk with one death on it. At every rest between two gestures the card says what the database says. */
async function walked(killing: Killing | null) {
  if (handbook === null) throw new Error('The small handbook does not hold.');
  await using bot = await aMortalBot(killing, settings);
  await takeTheWalk(bot, async (step) => {
    // The hold may run out while one looks.
    await vi.waitFor(async () => {
      const card = await cardAndState(bot, handbook);
      expect(card, step).not.toBeNull();
      expect(card?.stands, step).toEqual(card?.must);
    }, patience);
  });
  return { calls: bot.calls, sending: bot.sending(), left: await whatIsLeft(bot) };
}

/** Without a death: it says how many calls there are to die at, and what must be left after each. */
const undisturbed = await walked(null);

/** The call that puts the card into the channel. */
const firstPost = undisturbed.calls.answered.indexOf('chat.postMessage') + 1;
const moments = ['received', 'answered'] as const;
const deaths = moments.flatMap((moment) =>
  undisturbed.calls[moment].map((method, index) => ({ moment, method, nth: index + 1 })),
);
/** Two whole lives each: others every time, and always those at the call that makes the card. One that fails says which it was. */
const killings = [
  ...deaths.filter(({ nth }) => nth === firstPost),
  ...fc
    .sample(
      fc.shuffledSubarray(
        deaths.filter(({ nth }) => nth !== firstPost),
        { minLength: 8, maxLength: 8 },
      ),
      1,
    )
    .flat(),
];

describe('the walk from flag to published', () => {
  it('leaves one published reply and a whole record', () => {
    expect(undisturbed.left).toMatchObject({
      cards: 1,
      others: 0,
      publications: [{ status: 'published', proof: expect.stringContaining('https://x.com/') }],
      outbox: [],
      chain: 'whole',
    });
    expect(undisturbed.left.thread.length).toBeGreaterThan(6);
    expect(undisturbed.calls.received.length).toBeGreaterThan(20);
    expect(undisturbed.calls.answered).toHaveLength(undisturbed.calls.received.length);
  });
});

describe.concurrent('kill -9 when Slack has', () => {
  it.for(killings)('$moment call $nth, $method', async (killing) => {
    const { calls, sending, left } = await walked(killing);
    const { cards, thread, ...rest } = left;
    const { cards: _, thread: must, ...restMust } = undisturbed.left;
    expect(rest).toEqual(restMust);
    // To the team at least once: what was being said, and never heard to have been said, may be there a second time.
    // Two updates of a card may be one in another life: what counts is the call at which this one died.
    const isSaid = killing.moment === 'answered' && calls.answered[killing.nth - 1] === 'chat.postMessage';
    const isCard = isSaid && calls.answered.indexOf('chat.postMessage') === killing.nth - 1;
    expect(cards - 1 + (thread.length - must.length)).toBeLessThanOrEqual(sending);
    expect(cards).toBe(isCard ? cards : 1);
    expect(withoutRepetition(thread)).toEqual(must);
  });
});

/** Of two equal lines one below the other, one. */
function withoutRepetition(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== lines[index - 1]);
}
