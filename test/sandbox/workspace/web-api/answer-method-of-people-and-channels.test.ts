import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { aWorkspace } from '../../../support/doubles/a-workspace.ts';
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
