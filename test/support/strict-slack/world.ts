import type { Json } from './json.ts';

export type Person = {
  id: string;
  name: string;
  /** As Slack writes it: `es-ES`. */
  locale: string;
  kind: 'member' | 'guest';
  /** Workspace that they call home; another than ours for people of other organisations, and on Enterprise Grid. */
  team: string;
  /** Workspaces of the organisation that they are in; null outside of Enterprise Grid. */
  teams: readonly string[] | null;
};

export type Message = {
  readonly kind: 'message';
  ts: string;
  channel: string;
  /** User id of the person or the bot. */
  author: string;
  text: string;
  blocks: readonly Json[];
  threadTs: string | null;
  isBroadcast: boolean;
  metadata: Json | null;
  files: readonly StoredFile[];
};

/** What one person alone is told. */
export type Ephemeral = Pick<Message, 'ts' | 'channel' | 'text' | 'blocks' | 'threadTs'> & {
  readonly kind: 'ephemeral';
  user: string;
};

export type StoredFile = { name: string; title: string; alt: string; bytes: number };

export type Channel = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  members: Set<string>;
  messages: Message[];
  pins: string[];
};

/** A modal in front of a person. */
export type OpenView = {
  id: string;
  user: string;
  hash: string;
  given: Json;
  /** Typed and chosen, by block and action. */
  state: Map<string, Json>;
  errors: Readonly<Record<string, string>>;
};

export type World = {
  team: string;
  app: string;
  bot: { user: string; bot: string };
  people: Map<string, Person>;
  /** User ids by the id of the group. */
  groups: Map<string, readonly string[]>;
  channels: Map<string, Channel>;
  ephemerals: Ephemeral[];
  /** Modals by person, the one in sight last. */
  stacks: Map<string, OpenView[]>;
  homes: Map<string, { hash: string; given: Json }>;
  /** What Slack would not have taken, each in a sentence. */
  illegal: string[];
  newTs(): string;
  newId(letter: string): string;
};

/** A refused call, as Slack answers it. */
export function refused(error: string, ...messages: readonly string[]): Json {
  return { ok: false, error, ...(messages.length === 0 ? {} : { response_metadata: { messages } }) };
}

/** The direct channel of a person with the bot, which their first message opens. */
export function directChannel(world: World, user: string): Channel {
  const known = [...world.channels.values()].find(({ kind, members }) => kind === 'direct' && members.has(user));
  if (known !== undefined) return known;
  const members = new Set([user, world.bot.user]);
  const opened: Channel = { id: world.newId('D'), name: user, kind: 'direct', members, messages: [], pins: [] };
  world.channels.set(opened.id, opened);
  return opened;
}

/** Returns the channel where the bot may do something; else how Slack refuses it. */
export function channelForBot(world: World, id: string): Channel | Json {
  const found = world.people.has(id) ? directChannel(world, id) : world.channels.get(id);
  if (found === undefined) return refused('channel_not_found');
  if (found.members.has(world.bot.user)) return found;
  return refused(found.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
}

export function isChannel(found: Channel | Json): found is Channel {
  return 'messages' in found;
}

export function messageAt(channel: Channel, ts: string): Message | undefined {
  return channel.messages.find((message) => message.ts === ts);
}

export function stackOf(world: World, user: string): OpenView[] {
  const known = world.stacks.get(user);
  if (known !== undefined) return known;
  const stack: OpenView[] = [];
  world.stacks.set(user, stack);
  return stack;
}
