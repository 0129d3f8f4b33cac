import { LogLevel, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StrictSlack } from './a-strict-slack.ts';
import { aStrictSlack } from './a-strict-slack.ts';

const CASES = 'C0CASOS000';
const title = { type: 'plain_text', text: 'Título' } as const;
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
const button = (more: object) => ({ type: 'button', text: title, action_id: 'a', ...more });

let slack: StrictSlack;
let bot: WebClient;

beforeAll(async () => {
  slack = await aStrictSlack('http', ['pins:write']);
  const quiet = { logLevel: LogLevel.ERROR, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  bot = new WebClient('xoxb-strict-0-bot', { slackApiUrl: slack.apiUrl, ...quiet });
});

afterAll(async () => {
  await slack[Symbol.asyncDispose]();
});

/** What Slack says to a call, in one word, and what is written down of it. */
async function refusalOf(method: string, args: Record<string, unknown>): Promise<string> {
  const before = slack.illegal().length;
  const word = await bot.apiCall(method, args).then(
    () => 'taken',
    (error: { data?: { error?: string } }) => error.data?.error ?? String(error),
  );
  return [word, ...slack.illegal().slice(before)].join(' · ');
}

describe('the strict Slack', () => {
  it('takes what is published', async () => {
    const said = await bot.chat.postMessage({
      channel: CASES,
      text: 'Hola',
      blocks: [section('*Hola* <@U0MARTA000> &amp; más')],
    });
    expect(said.ts).toBeTypeOf('string');
    expect(slack.reads(slack.messages('casos').at(-1) ?? fail())).toBe('*Hola* @Marta & más');
    expect(slack.illegal()).toEqual([]);
  });

  it.each<[what: string, method: string, args: Record<string, unknown>, word: string]>([
    ['a method that it does not know', 'chat.sing', {}, 'unknown_method'],
    [
      'a scope that the manifest does not ask for',
      'chat.postMessage',
      { channel: CASES, text: 'x', username: 'Y' },
      'missing_scope',
    ],
    ['a scope that was not granted', 'pins.add', { channel: CASES, timestamp: '1.1' }, 'missing_scope'],
    ['an argument that is not published', 'users.info', { user: 'U0MARTA000', colour: 1 }, 'invalid_arguments'],
    ['a call without what it needs', 'chat.getPermalink', { channel: CASES }, 'invalid_arguments'],
    ['a channel that is not there', 'chat.postMessage', { channel: 'C0NOWHERE0', text: 'x' }, 'channel_not_found'],
    ['a channel without the bot', 'chat.postMessage', { channel: 'C0VECINOS0', text: 'x' }, 'not_in_channel'],
    ['blocks that ring with no words', 'chat.postMessage', { channel: CASES, blocks: [section('x')] }, 'no_text'],
    ['a message that is not there', 'chat.update', { channel: CASES, ts: '1.1', text: 'x' }, 'message_not_found'],
    [
      'words alone for a person elsewhere',
      'chat.postEphemeral',
      { channel: CASES, user: 'U0NOBODY00', text: 'x' },
      'user_not_in_channel',
    ],
    [
      'a trigger that nobody pulled',
      'views.open',
      { trigger_id: '1', view: { type: 'modal', title, blocks: [] } },
      'invalid_trigger_id',
    ],
  ])('refuses %s, and writes it down', async (_, method, args, word) => {
    expect(await refusalOf(method, args)).toMatch(new RegExp(`^${word} · ${method}: ${word}.*\\.$`));
  });

  it.each<[what: string, blocks: readonly object[], sentence: string]>([
    ['a long section', [section('x'.repeat(3001))], 'has 3001 characters of 3000'],
    ['an empty text', [section('')], 'is empty'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'has 51 parts'],
    ['a block of no kind', [{ type: 'poem' }], '"poem"'],
    ['a field of no kind', [{ type: 'divider', colour: 'red' }], 'colour, which is not published'],
    [
      'two blocks of one name',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
      'there twice',
    ],
    ['two actions of one name', [{ type: 'actions', elements: [button({}), button({})] }], 'there twice'],
    ['a long value', [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }], '2001 characters of 2000'],
    ['a long label', [{ type: 'actions', elements: [button({ text: { ...title, text: 'x'.repeat(76) } })] }], '76'],
    [
      'an option with a long value',
      [{ type: 'actions', elements: [{ type: 'overflow', options: [{ text: title, value: 'x'.repeat(151) }] }] }],
      '151 characters of 150',
    ],
    ['13,001 characters', Array.from({ length: 5 }, () => section('x'.repeat(2_601))), '13005 characters of 13000'],
    ['a modal’s block', [{ type: 'alert', text: title }], '"alert"'],
  ])('refuses blocks with %s', async (_, blocks, sentence) => {
    const alone = { channel: CASES, user: 'U0MARTA000' };
    expect(await refusalOf('chat.postEphemeral', { ...alone, text: 'x', blocks })).toContain(sentence);
  });

  it.each<[what: string, view: Record<string, unknown>, sentence: string]>([
    ['a long title', { title: { ...title, text: 'x'.repeat(25) } }, '25 characters of 24'],
    ['too much to remember', { private_metadata: 'x'.repeat(3001) }, '3001 characters of 3000'],
    [
      'an input and nothing to send it with',
      { blocks: [{ type: 'input', label: title, element: { type: 'plain_text_input', action_id: 'a' } }] },
      'nothing to send them with',
    ],
    ['101 blocks', { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }, 'has 101 parts'],
  ])('refuses a form with %s', async (_, changes, sentence) => {
    const view = { type: 'modal', title, blocks: [], ...changes };
    expect(await refusalOf('views.open', { trigger_id: '1', view })).toContain(sentence);
  });

  it('tells where a person of an organisation is at home, and where else they are', async () => {
    const { user } = await bot.users.info({ user: 'U0GALA0000' });
    expect([user?.team_id, user?.enterprise_user?.teams]).toEqual(['T0PROVINCIA', ['T0PROVINCIA', 'T0RIUDALBA']]);
    expect((await bot.users.info({ user: 'U0MARTA000' })).user?.enterprise_user).toBeUndefined();
  });

  it('asks who calls too often to wait, and notes who does not', async () => {
    slack.throttle('casos', 1);
    const post = () => refusalOf('chat.postMessage', { channel: CASES, text: 'x' });
    expect(await post()).not.toContain('called again');
    expect(await post()).toContain('called again before its time');
  });

  it('takes a file whose bytes are those that were announced', async () => {
    const announced = await bot.files.getUploadURLExternal({ filename: 'a.png', length: 4 });
    const send = (bytes: string) => fetch(announced.upload_url ?? '', { method: 'POST', body: bytes });
    expect((await send('12345')).status).toBe(400);
    expect(slack.illegal().at(-1)).toContain('has 5 bytes; 4 were announced');
    const files = [{ id: announced.file_id, title: 'A' }];
    expect(await refusalOf('files.completeUploadExternal', { files, channel_id: CASES })).toContain('file_not_found');
    expect((await send('1234')).status).toBe(200);
    expect(await refusalOf('files.completeUploadExternal', { files, channel_id: CASES })).toBe('taken');
  });

  it('notes a bot that does not acknowledge', async () => {
    slack.connectTo('http://127.0.0.1:9/slack/events');
    await slack.as('Marta').types('casos', '/cases');
    expect(slack.illegal().at(-1)).toContain('the bot was not reached');
  });
});

function fail(): never {
  throw new Error('No message is there');
}
