import { describe, expect, it } from 'vitest';
import { leadsACrisis } from './a-crisis-in-strict-slack.ts';
import { readsWhatThereIs, seesTheChartsOfTheWeek, takesAPostToItsReply } from './a-reply-in-strict-slack.ts';
import { aSandboxSlack } from './a-sandbox-slack.ts';
import type { StrictBot } from './a-strict-bot.ts';
import { aBotBeside, aStrictBot, CASES, DIGEST, word } from './a-strict-bot.ts';

/** The walk through everyday work, in a Slack that takes nothing which is not published. */
describe.concurrent.each(['http', 'socket'] as const)('the whole walk over %s', (way) => {
  it('does nothing that Slack would refuse, and loses nothing', async () => {
    await using bot = await aStrictBot(way);
    await takesAPostToItsReply(bot);
    await readsWhatThereIs(bot);
    await leadsACrisis(bot);
    await hearsAFormOnce(bot, way);
    await waitsAsSlackAsks(bot);
    await seesTheChartsOfTheWeek(bot, 2);
    expect(bot.slack.illegal()).toEqual([]);
    expect(bot.unsent()).toEqual([]);
  });
});

describe('the same walk beside the Slack of the sandbox', () => {
  it('takes a post to its reply, and a crisis to its report', async () => {
    await using bot = await aBotBeside(await aSandboxSlack());
    await takesAPostToItsReply(bot);
    await readsWhatThereIs(bot);
    await leadsACrisis(bot);
    await seesTheChartsOfTheWeek(bot, 0);
    expect(bot.unsent()).toEqual([]);
  });
});

/** A form that is in front of a person while the connection changes, and is delivered twice. */
async function hearsAFormOnce({ slack, cases, channelSays, events }: StrictBot, way: 'http' | 'socket'): Promise<void> {
  const marta = slack.as('Marta');
  const before = cases();
  const post = slack.as('Fiona').posts(DIGEST, 'La farola de la plaza Mayor lleva tres semanas fundida');
  await marta.takesToTheApp(post);
  await slack.until(() => marta.form().includes(post.text), 'the form of a flag');
  if (way === 'socket') await slack.changesConnection('refresh_requested');
  await marta.sends({ [word('form.network')]: 'Mastodon' });
  await slack.deliverAgain();
  await channelSays(CASES, 'lleva tres semanas fundida');
  expect(cases()).toBe(before + 1);
  expect(await events()).not.toContain('post.flagged_again');
}

/** Slack refuses a message and asks to wait for a second: what was to be said is said after it. */
async function waitsAsSlackAsks({ slack, flags, channelSays }: StrictBot): Promise<void> {
  const throttled = slack.throttled();
  slack.throttle(CASES, 1);
  await flags(slack.as('Bruno'), '¿Cuándo abre la piscina municipal este verano?');
  await channelSays(CASES, 'piscina municipal');
  expect(slack.throttled()).toBeGreaterThan(throttled);
}
