import type { Json } from '../json.ts';
import { objectOf, stringOf } from '../json.ts';
import { wrongInBlocks } from '../rules/block-rules.ts';
import { wrongInView } from '../rules/view-rules.ts';
import type { Channel, Message, Person, World } from '../world.ts';
import { channelForBot, isChannel, messageAt, refused } from '../world.ts';
import type { Handler } from './chat-methods.ts';
import { wrongContent } from './chat-methods.ts';
import type { Uploads } from './uploads.ts';

/** People, groups, channels, pins and files. */
export function otherMethods(uploads: Uploads): Readonly<Record<string, Handler>> {
  return { ...DIRECTORY, ...CHANNELS, ...PINS, ...uploads.methods };
}

const DIRECTORY: Readonly<Record<string, Handler>> = {
  'auth.test': (_, world) => ({
    ok: true,
    url: 'https://riudalba.slack.example/',
    team: 'Riudalba',
    team_id: world.team,
    user: 'portavoz',
    user_id: world.bot.user,
    bot_id: world.bot.bot,
    is_enterprise_install: false,
  }),

  'blocks.validate': (args) => {
    const wrong =
      args['view'] === undefined
        ? args['message'] === undefined
          ? wrongInBlocks(args['blocks'], 'message')
          : messagesOf(wrongContent(objectOf(args['message'])))
        : wrongInView(args['view'], objectOf(args['view'])['type'] === 'home' ? 'home' : 'modal');
    return wrong.length === 0 ? { ok: true } : refused('invalid_blocks', ...wrong);
  },

  'users.info': (args, world) => {
    const person = world.people.get(stringOf(args['user']));
    return person === undefined ? refused('user_not_found') : { ok: true, user: userOf(person, world, args) };
  },

  'usergroups.list': (args, world) => ({
    ok: true,
    usergroups: [...world.groups].map(([id, users]) => ({
      id,
      team_id: world.team,
      is_usergroup: true,
      is_external: false,
      name: id,
      handle: id.toLowerCase(),
      date_delete: 0,
      user_count: users.length,
      ...(args['include_users'] === undefined ? {} : { users }),
    })),
  }),

  'dnd.teamInfo': (args) => ({
    ok: true,
    users: Object.fromEntries(
      stringOf(args['users'])
        .split(',')
        .map((user) => [user, { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 }]),
    ),
  }),
};

const CHANNELS: Readonly<Record<string, Handler>> = {
  'conversations.info': (args, world) => {
    const found = world.channels.get(stringOf(args['channel']));
    const isMember = found?.members.has(world.bot.user) === true;
    if (found === undefined || (!isMember && found.kind !== 'public')) return refused('channel_not_found');
    return { ok: true, channel: channelFor(found, isMember, world) };
  },

  'conversations.create': (args, world) => {
    const name = stringOf(args['name']);
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(name)) return refused('invalid_name_specials');
    if ([...world.channels.values()].some((one) => one.name === name)) return refused('name_taken');
    const members = new Set([world.bot.user]);
    const created: Channel = { id: world.newId('C'), name, kind: 'public', members, messages: [], pins: [] };
    world.channels.set(created.id, created);
    return { ok: true, channel: channelFor(created, true, world) };
  },

  'conversations.invite': (args, world) => {
    const channel = channelForBot(world, stringOf(args['channel']));
    if (!isChannel(channel)) return channel;
    const users = stringOf(args['users']).split(',');
    if (users.some((user) => !world.people.has(user))) return refused('user_not_found');
    if (users.every((user) => channel.members.has(user))) return refused('already_in_channel');
    for (const user of users) channel.members.add(user);
    return { ok: true, channel: channelFor(channel, true, world) };
  },
};

const PINS: Readonly<Record<string, Handler>> = {
  'pins.add': (args, world) =>
    onMessage(args, world, (channel, { ts }) => {
      if (channel.pins.includes(ts)) return refused('already_pinned');
      channel.pins.push(ts);
      return { ok: true };
    }),
  'pins.remove': (args, world) =>
    onMessage(args, world, (channel, { ts }) => {
      if (!channel.pins.includes(ts)) return refused('no_pin');
      channel.pins.splice(channel.pins.indexOf(ts), 1);
      return { ok: true };
    }),
  'reactions.add': (args, world) => onMessage(args, world, () => ({ ok: true })),
  'reactions.remove': (args, world) => onMessage(args, world, () => ({ ok: true })),
};

function onMessage(args: Json, world: World, what: (channel: Channel, message: Message) => Json): Json {
  const channel = channelForBot(world, stringOf(args['channel']));
  if (!isChannel(channel)) return channel;
  const message = messageAt(channel, stringOf(args['timestamp']));
  return message === undefined ? refused('message_not_found') : what(channel, message);
}

function messagesOf(answer: Json | null): string[] {
  if (answer === null) return [];
  const { messages } = objectOf(answer['response_metadata']);
  return Array.isArray(messages) ? messages.map(stringOf) : [stringOf(answer['error'])];
}

function userOf(person: Person, world: World, args: Json): Json {
  const { id, name, locale, kind, team, teams } = person;
  const grid = {
    id,
    enterprise_id: 'E0RIUDALBA',
    enterprise_name: 'Riudalba',
    is_admin: false,
    is_owner: false,
    teams,
  };
  return {
    id,
    team_id: team,
    name: name.toLowerCase(),
    real_name: name,
    profile: { display_name: name, real_name: name, team },
    deleted: false,
    is_admin: false,
    is_owner: false,
    is_bot: false,
    is_app_user: false,
    is_restricted: kind === 'guest',
    is_ultra_restricted: false,
    tz: 'Europe/Madrid',
    updated: 1_760_000_000,
    ...(teams === null && team !== world.team ? { is_stranger: true } : {}),
    ...(teams === null ? {} : { enterprise_user: grid }),
    ...(args['include_locale'] === undefined ? {} : { locale }),
  };
}

function channelFor(channel: Channel, isMember: boolean, world: World): Json {
  const { id, name, kind } = channel;
  if (kind === 'direct') return { id, is_im: true, user: name, is_org_shared: false, is_archived: false };
  return {
    id,
    name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: kind === 'private',
    is_archived: false,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: isMember,
    context_team_id: world.team,
  };
}
