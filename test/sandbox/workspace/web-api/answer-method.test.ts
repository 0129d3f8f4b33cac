import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../../../sandbox/workspace/start-workspace.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace, workspaceOptions } from '../../../support/doubles/a-workspace.ts';
import { aClient } from '../a-bolt-app.ts';

let workspace: Workspace;
let client: WebClient;

beforeEach(async () => {
  workspace = await aWorkspace();
  client = aClient(workspace);
});
afterEach(() => workspace.stop());

const post = (channel = 'portavoz-casos', more: object = {}) =>
  client.chat.postMessage({ channel: workspace.channelId(channel), text: 'hola', ...more });

async function slackError(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof WebAPIPlatformError)) throw new Error('the call was not refused by Slack');
  return error.data.error;
}

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

describe('people and channels', () => {
  const info = async (key: string) => (await client.users.info({ user: workspace.person(key).id })).user;

  it('tell guests, bots, the deleted and other teams apart', async () => {
    expect(await info('writer')).toMatchObject({ is_restricted: false, is_bot: false, deleted: false });
    expect(await info('guest')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await info('former')).toMatchObject({ deleted: true });
    expect(await info('robot')).toMatchObject({ is_bot: true });
    expect((await info('neighbour'))?.team_id).not.toBe(workspace.teamId);
    workspace.changePerson('writer', { kind: 'guest', isSingleChannelGuest: true });
    expect(await info('writer')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
  });

  it('tell language and zone, the language only when asked', async () => {
    const user = workspace.person('outsider').id;
    expect((await client.users.info({ user, include_locale: true })).user).toMatchObject({
      locale: 'en-GB',
      tz: 'Europe/Madrid',
    });
    expect((await client.users.info({ user })).user?.locale).toBeUndefined();
  });

  it('list everybody seeded and nobody else but the bot', async () => {
    const { members = [] } = await client.users.list({});
    const ids = [...workspace.people().map(({ id }) => id), workspace.botUserId];
    expect(members.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('know the members of a group by its fixed id, also after a change', async () => {
    const members = async () => (await client.usergroups.users.list({ usergroup: 'S0APRUEBA0' })).users;
    expect(await members()).toEqual([workspace.person('approver').id]);
    workspace.changeUserGroup('S0APRUEBA0', ['lead', 'area']);
    expect(await members()).toEqual([workspace.person('lead').id, workspace.person('area').id]);
    const { usergroups = [] } = await client.usergroups.list({ include_users: true });
    expect(usergroups.find(({ id }) => id === 'S0LEGAL000')?.users).toEqual([workspace.person('legal').id]);
    expect(await slackError(client.usergroups.users.list({ usergroup: 'S0NADIE000' }))).toBe('no_such_subteam');
  });

  it('mark a shared channel, and know exactly who is in a channel', async () => {
    const channel = workspace.channelId('mancomunidad');
    expect((await client.conversations.info({ channel })).channel).toMatchObject({
      is_ext_shared: true,
      is_shared: true,
    });
    const general = { channel: workspace.channelId('general') };
    expect((await client.conversations.info(general)).channel).toMatchObject({ is_ext_shared: false });
    const wanted = ['writer', 'approver', 'neighbour'].map((key) => workspace.person(key).id);
    const { members = [] } = await client.conversations.members({ channel });
    expect(members.sort()).toEqual([...wanted, workspace.botUserId].sort());
    expect((await client.conversations.members(general)).members).not.toContain(workspace.person('former').id);
  });

  it('let the bot open a channel of its own and invite people to it', async () => {
    const { channel } = await client.conversations.create({ name: 'crisis-riada', is_private: true });
    await client.conversations.invite({ channel: channel?.id ?? '', users: workspace.person('director').id });
    await post('crisis-riada');
    expect(workspace.messages('crisis-riada')).toHaveLength(1);
  });

  it('refuse an invitation as a whole for one person, unless it is forced', async () => {
    const [director, lead] = ['director', 'lead'].map((key) => workspace.person(key).id);
    const { channel } = await client.conversations.create({ name: 'crisis-riada' });
    const asked = { channel: channel?.id ?? '', users: [director, 'U0NADIE000', lead].join(',') };
    const members = async () => (await client.conversations.members({ channel: asked.channel })).members ?? [];
    expect(await slackError(client.conversations.invite(asked))).toBe('user_not_found');
    expect(await members()).toEqual([workspace.botUserId]);
    await client.conversations.invite({ ...asked, force: true });
    expect((await members()).sort()).toEqual([workspace.botUserId, director, lead].sort());
    expect(await slackError(client.conversations.create({ name: 'crisis-riada' }))).toBe('name_taken');
    expect(await slackError(client.conversations.create({ name: 'Crisis: ¿riada?' }))).toBe('invalid_name_specials');
  });
});

describe('faults', () => {
  it('rate-limit the calls asked for, and no more', async () => {
    workspace.faults.add({ kind: 'rate_limit', method: 'chat.*', retryAfterS: 7 });
    const error: unknown = await post().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WebAPIRateLimitedError);
    expect(error).toMatchObject({ retryAfter: 7 });
    await post();
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
  });

  it('drop an answer after the message landed, or the request before it did', async () => {
    workspace.faults.add({ kind: 'drop_answer', method: 'chat.postMessage' });
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
    workspace.faults.add({ kind: 'drop_request', method: 'chat.postMessage' });
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(workspace.messages('portavoz-casos')).toHaveLength(1);
    expect(workspace.callsOf('chat.postMessage')).toBe(2);
  });

  it('answer with an error of choice, or late', async () => {
    workspace.faults.add({ kind: 'slack_error', method: 'chat.postMessage', error: 'fatal_error' });
    expect(await slackError(post())).toBe('fatal_error');
    workspace.faults.add({ kind: 'http_error', method: 'chat.postMessage', status: 503 });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    workspace.faults.add({ kind: 'delay', method: 'chat.postMessage', delayMs: 120 });
    const started = performance.now();
    await post();
    expect(performance.now() - started).toBeGreaterThanOrEqual(119);
  });

  it('know no method that Slack does not have', async () => {
    expect(await slackError(client.apiCall('chat.shout'))).toBe('unknown_method');
  });
});
