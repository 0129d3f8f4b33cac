import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../../../sandbox/workspace/start-workspace.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace, workspaceOptions } from '../../../support/doubles/a-workspace.ts';
import { aClient } from '../a-bolt-app.ts';
import { slackError } from './slack-error.ts';

let workspace: Workspace;
let client: WebClient;

beforeEach(async () => {
  workspace = await aWorkspace();
  client = aClient(workspace);
});
afterEach(() => workspace.stop());

const post = (channel = 'portavoz-casos', more: object = {}) =>
  client.chat.postMessage({ channel: workspace.channelId(channel), text: 'hola', ...more });

describe('tokens', () => {
  it('lets in the bot token alone', async () => {
    expect((await client.auth.test()).user_id).toBe(workspace.botUserId);
    expect(await slackError(aClient(workspace, 'xoxb-sandbox-other').auth.test())).toBe('invalid_auth');
    const real = ['xoxb', '123456789012', '123456789012', 'abcdefghijklmnopqrstuvwx'].join('-');
    expect(await slackError(aClient(workspace, real).auth.test())).toBe('invalid_auth');
    const anonymous = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST' });
    expect(await anonymous.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('does not start on a real token, and does not repeat it', async () => {
    const real = ['xoxb', '123456789012', '123456789012', 'abcdefghijklmnopqrstuvwx'].join('-');
    const error: unknown = await startWorkspace(workspaceOptions({ botToken: real })).catch((reason) => reason);
    expect(String(error)).toContain('looks like a real Slack token');
    expect(String(error)).not.toContain(real);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(workspace.url).port);
    await expect(aWorkspace({ port })).rejects.toThrow(`cannot listen on port ${port}`);
  });

  it('answers missing_scope beyond the scopes of the manifest', async () => {
    const narrow = await aWorkspace({ botScopes: ['chat:write', 'commands'] });
    try {
      const bot = aClient(narrow);
      await bot.chat.postMessage({ channel: narrow.channelId('general'), text: 'hola' });
      expect(await slackError(bot.usergroups.list())).toBe('missing_scope');
      expect(await slackError(bot.users.info({ user: narrow.person('writer').id }))).toBe('missing_scope');
    } finally {
      await narrow.stop();
    }
  });
});

describe('messages', () => {
  it('are refused when their blocks break a limit, and nothing lands', async () => {
    const text = { type: 'mrkdwn', text: 'x'.repeat(3001) };
    expect(await slackError(post('portavoz-casos', { blocks: [{ type: 'section', text }] }))).toBe('invalid_blocks');
    const long = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3000) } };
    expect(await slackError(post('portavoz-casos', { blocks: [long, long, long, long] }))).toBe('msg_blocks_too_long');
    expect(workspace.messages('portavoz-casos')).toEqual([]);
  });

  it('go only to channels that the bot is in', async () => {
    expect(await slackError(post('sin-bot'))).toBe('not_in_channel');
    expect(await slackError(post('reservado'))).toBe('channel_not_found');
    const channel = workspace.channelId('reservado');
    expect(await slackError(client.conversations.info({ channel }))).toBe('channel_not_found');
  });

  it('lose their blocks when they are updated with text alone', async () => {
    const sent = await post('portavoz-casos', { blocks: [{ type: 'divider' }] });
    await client.chat.update({ channel: sent.channel ?? '', ts: sent.ts ?? '', text: 'adiós' });
    expect(workspace.messages('portavoz-casos')).toEqual([expect.not.objectContaining({ blocks: expect.anything() })]);
  });

  it('keep what only Slack sees: metadata and unfurl flags', async () => {
    const metadata = { event_type: 'outbox', event_payload: { id: 'o1' } };
    await post('portavoz-casos', { metadata, unfurl_links: false, unfurl_media: false });
    const [message] = workspace.messages('portavoz-casos');
    if (message === undefined) throw new Error('nothing landed');
    expect(workspace.raw(message)).toMatchObject({ metadata, unfurl_links: false, unfurl_media: false });
  });

  it('have threads, and can be for one person alone', async () => {
    const root = await post();
    await post('portavoz-casos', { thread_ts: root.ts, text: 'detalle' });
    const user = workspace.person('writer').id;
    await client.chat.postEphemeral({ channel: root.channel ?? '', user, text: 'solo tú' });
    const [card, ...rest] = workspace.messages('portavoz-casos');
    if (card === undefined) throw new Error('nothing landed');
    expect(rest).toEqual([]);
    expect(card.replyCount).toBe(1);
    expect(workspace.thread(card).map(({ text }) => text)).toEqual(['detalle']);
    expect(
      workspace
        .as('writer')
        .ephemerals()
        .map(({ text }) => text),
    ).toEqual(['solo tú']);
    expect(workspace.as('lead').ephemerals()).toEqual([]);
  });

  it('reach a person directly, and disappear when deleted', async () => {
    const sent = await client.chat.postMessage({ channel: workspace.person('duty').id, text: 'aviso' });
    expect(sent.channel).toMatch(/^D/);
    expect(
      workspace
        .as('duty')
        .directMessages()
        .map(({ text }) => text),
    ).toEqual(['aviso']);
    expect(workspace.as('lead').directMessages()).toEqual([]);
    const gone = await post();
    await client.chat.delete({ channel: gone.channel ?? '', ts: gone.ts ?? '' });
    expect(workspace.messages('portavoz-casos')).toEqual([]);
  });

  it('can be pinned once to the head of their channel, stay so when they change, and be let go again', async () => {
    const sent = await post();
    const place = { channel: sent.channel ?? '', timestamp: sent.ts ?? '' };
    const pinnedBy = () => workspace.messages('portavoz-casos').map((message) => message.pinnedBy);
    await client.pins.add(place);
    await client.chat.update({ channel: place.channel, ts: place.timestamp, text: 'adiós' });
    expect(pinnedBy()).toEqual([workspace.botUserId]);
    expect(await slackError(client.pins.add(place))).toBe('already_pinned');
    expect(await slackError(client.pins.add({ ...place, timestamp: '1700000000.000001' }))).toBe('message_not_found');
    await client.pins.remove(place);
    expect(pinnedBy()).toEqual([undefined]);
    expect(await slackError(client.pins.remove(place))).toBe('no_pin');
  });

  it('have a permalink that leads to the page', async () => {
    const sent = await post();
    const { permalink } = await client.chat.getPermalink({ channel: sent.channel ?? '', message_ts: sent.ts ?? '' });
    expect(permalink?.startsWith(workspace.url)).toBe(true);
    const followed = await fetch(permalink ?? '', { redirect: 'manual' });
    expect(followed.headers.get('location')).toBe(`/?channel=${sent.channel}&ts=${sent.ts}`);
  });
});
