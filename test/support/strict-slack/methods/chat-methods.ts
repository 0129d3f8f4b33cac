import type { Json } from '../json.ts';
import { isJson, objectsOf, stringOf } from '../json.ts';
import { wrongInBlocks } from '../rules/block-rules.ts';
import type { Channel, Message, World } from '../world.ts';
import { channelForBot, isChannel, messageAt, refused } from '../world.ts';

export type Handler = (args: Json, world: World) => Json;

/** After 40,000 characters Slack cuts a text. */
const MOST_TEXT = 40_000;
const EVENT_TYPE = /^[\w.]{1,100}$/;

export const CHAT_METHODS: Readonly<Record<string, Handler>> = {
  'chat.postMessage': (args, world) => {
    const channel = channelForBot(world, stringOf(args['channel']));
    if (!isChannel(channel)) return channel;
    const wrong = wrongContent(args) ?? wrongThread(args, channel) ?? wrongMetadata(args['metadata']);
    if (wrong !== null) return wrong;
    const message: Message = {
      kind: 'message',
      ts: world.newTs(),
      channel: channel.id,
      author: world.bot.user,
      ...contentOf(args, world),
      threadTs: stringOf(args['thread_ts']) || null,
      isBroadcast: isTrue(args['reply_broadcast']),
      metadata: isJson(args['metadata']) ? args['metadata'] : null,
      files: [],
    };
    channel.messages.push(message);
    return { ok: true, channel: channel.id, ts: message.ts, message: messageFor(message, world) };
  },

  'chat.postEphemeral': (args, world) => {
    const channel = channelForBot(world, stringOf(args['channel']));
    if (!isChannel(channel)) return channel;
    const user = stringOf(args['user']);
    if (!channel.members.has(user)) return refused('user_not_in_channel');
    const wrong = wrongContent(args) ?? wrongThread(args, channel);
    if (wrong !== null) return wrong;
    const ts = world.newTs();
    const threadTs = stringOf(args['thread_ts']) || null;
    world.ephemerals.push({ kind: 'ephemeral', ts, channel: channel.id, user, ...contentOf(args, world), threadTs });
    return { ok: true, message_ts: ts };
  },

  'chat.update': (args, world) => {
    const id = stringOf(args['channel']);
    if (world.people.has(id)) return refused('channel_not_found', 'a direct message is changed by its D… channel');
    const channel = channelForBot(world, id);
    if (!isChannel(channel)) return channel;
    const message = messageAt(channel, stringOf(args['ts']));
    if (message === undefined) return refused('message_not_found');
    if (message.author !== world.bot.user) return refused('cant_update_message');
    const wrong = wrongContent(args) ?? wrongMetadata(args['metadata']);
    if (wrong !== null) return wrong;
    // A text without blocks takes the blocks away.
    Object.assign(message, contentOf(args, world));
    return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message: messageFor(message, world) };
  },

  'chat.delete': (args, world) => {
    const channel = channelForBot(world, stringOf(args['channel']));
    if (!isChannel(channel)) return channel;
    const message = messageAt(channel, stringOf(args['ts']));
    if (message === undefined) return refused('message_not_found');
    if (message.author !== world.bot.user) return refused('cant_delete_message');
    channel.messages.splice(channel.messages.indexOf(message), 1);
    return { ok: true, channel: channel.id, ts: message.ts };
  },

  'chat.getPermalink': (args, world) => {
    const channel = channelForBot(world, stringOf(args['channel']));
    if (!isChannel(channel)) return channel;
    const message = messageAt(channel, stringOf(args['message_ts']));
    if (message === undefined) return refused('message_not_found');
    const permalink = `https://riudalba.slack.example/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    return { ok: true, channel: channel.id, permalink };
  },
};

/** What is wrong with a message, as Slack refuses it; null for one that it takes. */
export function wrongContent(args: Json): Json | null {
  const text = stringOf(args['text']);
  if (text.length > MOST_TEXT) return refused('msg_too_long');
  if (args['blocks'] === undefined) return text === '' ? refused('no_text') : null;
  if (text === '') return refused('no_text', 'blocks without a text ring with nothing to read');
  const wrong = wrongInBlocks(args['blocks'], 'message');
  if (wrong.length === 0) return null;
  return refused(
    wrong.every((one) => one.startsWith('blocks have')) ? 'msg_blocks_too_long' : 'invalid_blocks',
    ...wrong,
  );
}

function wrongThread(args: Json, channel: Channel): Json | null {
  const threadTs = stringOf(args['thread_ts']);
  if (threadTs === '')
    return isTrue(args['reply_broadcast']) ? refused('invalid_arguments', 'no thread to broadcast from') : null;
  const parent = messageAt(channel, threadTs);
  if (parent === undefined) return refused('thread_not_found');
  return parent.threadTs === null
    ? null
    : refused('thread_not_found', 'thread_ts is that of a reply, not of its parent');
}

function wrongMetadata(metadata: unknown): Json | null {
  if (metadata === undefined) return null;
  const isRight =
    isJson(metadata) && EVENT_TYPE.test(stringOf(metadata['event_type'])) && isJson(metadata['event_payload']);
  return isRight ? null : refused('invalid_metadata_format');
}

/** Slack gives a name to each block and each element that has none. */
export function named(blocks: unknown, world: Pick<World, 'newId'>): Json[] {
  return objectsOf(blocks).map((block) => {
    const withId = { ...block, block_id: stringOf(block['block_id']) || world.newId('b') };
    return withId;
  });
}

function contentOf(args: Json, world: World): { text: string; blocks: Json[] } {
  return { text: stringOf(args['text']), blocks: named(args['blocks'], world) };
}

function isTrue(given: unknown): boolean {
  return given === true || given === 'true' || given === '1';
}

/** The message as payloads and answers carry it. */
export function messageFor(message: Message, world: World): Json {
  const { ts, text, blocks, author, threadTs, metadata } = message;
  const isOurs = author === world.bot.user;
  return {
    type: 'message',
    user: author,
    ts,
    text,
    team: world.team,
    ...(isOurs ? { bot_id: world.bot.bot, app_id: world.app } : {}),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(threadTs === null ? {} : { thread_ts: threadTs, parent_user_id: world.bot.user }),
    ...(metadata === null ? {} : { metadata }),
  };
}
