import type { Json } from './json.ts';
import { objectIn, objectsIn, textIn } from './json.ts';
import type { SlackCore } from './web-api/slack-core.ts';
import { botUserId, ownerId } from './web-api/slack-core.ts';
import type { Channel } from './wire.ts';
import type { PersonSeed, WorkspaceOptions } from './workspace-options.ts';

/**
 * Gives each seeded channel its members. The emulated Slack starts with everybody but the bot in every channel, and with a
 * `general` that only its owner is in.
 */
export async function setUpChannels(
  core: SlackCore,
  options: WorkspaceOptions,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const channels = await readChannels(core);
  const isDeleted = new Set(options.people.filter((person: PersonSeed) => person.isDeleted).map(({ key }) => key));
  for (const seed of options.channels) {
    const channel = channels.find(({ name }) => name === seed.name);
    if (channel === undefined) throw new Error(`The channel name “${seed.name}” is not one that Slack takes.`);
    const keys = seed.members.filter((key) => !isDeleted.has(key));
    const wanted = new Set(keys.map((key) => ids.get(key) ?? ''));
    if (seed.hasBot !== false) wanted.add(botUserId);
    const members = new Set(channel.memberIds);
    const surplus = channel.memberIds.filter((id) => !wanted.has(id));
    for (const user of surplus) await core.call('owner', 'conversations.kick', { channel: channel.id, user });
    const missing = [...wanted].filter((id) => !members.has(id));
    if (missing.length === 0) continue;
    await core.call('owner', 'conversations.invite', { channel: channel.id, users: missing.join(',') });
  }
}

/** All channels as they stand, without the unseen owner and without the emulated Slack's own `random`. */
export async function readChannels(core: SlackCore): Promise<Channel[]> {
  const args = { limit: 1000, types: 'public_channel,private_channel' };
  const asOwner = objectsIn(await core.call('owner', 'conversations.list', args), 'channels');
  const asBot = objectsIn(await core.call('bot', 'conversations.list', args), 'channels');
  const known = new Map([...asOwner, ...asBot].map((channel) => [textIn(channel, 'id'), channel]));
  const seen = [...known.values()].filter((channel) => textIn(channel, 'id') !== 'C000000002');
  return Promise.all(seen.map((channel) => withMembers(core, channel)));
}

async function withMembers(core: SlackCore, channel: Json): Promise<Channel> {
  const id = textIn(channel, 'id');
  const asOwner = await core.call('owner', 'conversations.members', { channel: id });
  const answer = asOwner['ok'] === true ? asOwner : await core.call('bot', 'conversations.members', { channel: id });
  const members = Array.isArray(answer['members']) ? answer['members'] : [];
  return {
    id,
    name: textIn(channel, 'name'),
    topic: textIn(objectIn(channel, 'topic'), 'value'),
    isPrivate: channel['is_private'] === true,
    memberIds: members.filter((member) => typeof member === 'string' && member !== ownerId),
  };
}
