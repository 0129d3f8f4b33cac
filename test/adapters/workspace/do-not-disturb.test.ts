import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { createDoNotDisturb } from '../../../src/adapters/workspace/do-not-disturb.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 24, 2);

/** Slack, which names those whom it is asked about; these people sleep until seven. */
function aSlack(asleep: readonly string[]) {
  const slack = { now: START, asked: [] as string[], error: null as string | null };
  const client = new WebClient();
  client.dnd.teamInfo = async (sent) => {
    slack.asked.push(sent?.users ?? '');
    if (slack.error !== null) throw new WebAPIPlatformError({ ok: false, error: slack.error });
    const stretch = (user: string) => {
      const from = START / 1000 + (asleep.includes(user) ? -3_600 : 50_000);
      return { dnd_enabled: true, next_dnd_start_ts: from, next_dnd_end_ts: from + 6 * 3_600 };
    };
    const users = (sent?.users ?? '').split(',');
    return { ok: true, users: Object.fromEntries(users.map((user) => [user, stretch(user)])) };
  };
  const silent = createDoNotDisturb({ client, now: () => slack.now });
  return { slack, silent: async (users: readonly string[]) => [...(await silent(users))] };
}

it('is asked about each person once a minute, by whichever list', async () => {
  const { slack, silent } = aSlack(['UBIEL']);
  expect(await silent(['UANA', 'UBIEL'])).toEqual(['UBIEL']);
  expect(await silent(['UBIEL'])).toEqual(['UBIEL']);
  expect(await silent(['UBIEL', 'UDORA'])).toEqual(['UBIEL']);
  expect(await silent(['UANA', 'UBIEL'])).toEqual(['UBIEL']);
  expect(slack.asked).toEqual(['UANA,UBIEL', 'UDORA']);
  slack.now += MINUTE;
  await silent(['UANA', 'UBIEL']);
  expect(slack.asked.slice(2)).toEqual(['UANA,UBIEL']);
});

it('is what Slack said last while it does not answer, as far as that said, and Slack is left alone for a minute', async () => {
  const { slack, silent } = aSlack(['UBIEL']);
  await silent(['UANA', 'UBIEL']);
  slack.now += MINUTE;
  slack.error = 'ratelimited';
  expect(await silent(['UANA', 'UBIEL', 'UDORA'])).toEqual(['UBIEL']);
  expect(await silent(['UBIEL'])).toEqual(['UBIEL']);
  expect(slack.asked).toHaveLength(2);
  slack.now = START + 5 * 60 * MINUTE;
  expect(await silent(['UBIEL'])).toEqual([]);
});

it('is nobody without the scope, which is asked for again after ten minutes', async () => {
  const { slack, silent } = aSlack(['UBIEL']);
  await silent(['UBIEL']);
  slack.now += MINUTE;
  slack.error = 'missing_scope';
  expect(await silent(['UBIEL'])).toEqual([]);
  slack.error = null;
  slack.now += 9 * MINUTE;
  expect(await silent(['UBIEL'])).toEqual([]);
  slack.now += MINUTE;
  expect(await silent(['UBIEL'])).toEqual(['UBIEL']);
});
