import type { Message } from './wire.ts';

/** Why a message notifies a person. */
type NotificationReason = 'mention' | 'direct' | 'thread';

/** A message that rang for a person, or would have, had they not chosen Do Not Disturb. */
export type Notification = {
  /** Slack user id. */
  user: string;
  why: NotificationReason;
  /** What a phone shows of it: the message's own `text`, never its blocks. */
  text: string;
  channel: string;
  ts: string;
  threadTs?: string;
  /** Do Not Disturb: nothing is heard. */
  isSilenced: boolean;
};

/** What Slack knows of the people whom a message may reach. */
export type Hearers = {
  /** Ids of the people in a channel. */
  membersOf(channel: string): readonly string[];
  /** Ids of the people in a user group. */
  groupMembers(group: string): readonly string[];
  isPerson(user: string): boolean;
  isDoNotDisturb(user: string): boolean;
  /** Messages of a thread before this one, its first message too. */
  earlierIn(channel: string, threadTs: string): readonly Message[];
};

/**
 * Returns whom a new message notifies: who is mentioned by name or by group, to whom it is written
 * directly, and who follows its thread. An update notifies nobody, so it is never asked here.
 */
export function notificationsOf(message: Message, hearers: Hearers): Notification[] {
  const { channel, ts, threadTs, text, user: author } = message;
  const reasons = new Map<string, NotificationReason>();
  if (threadTs !== undefined) {
    for (const user of followersOf(hearers.earlierIn(channel, threadTs), hearers)) reasons.set(user, 'thread');
  }
  if (channel.startsWith('D')) for (const user of hearers.membersOf(channel)) reasons.set(user, 'direct');
  for (const user of mentionedIn(message, hearers)) reasons.set(user, 'mention');
  reasons.delete(author);
  return [...reasons]
    .filter(([user]) => hearers.isPerson(user))
    .map(([user, why]) => ({
      user,
      why,
      text,
      channel,
      ts,
      ...(threadTs === undefined ? {} : { threadTs }),
      isSilenced: hearers.isDoNotDisturb(user),
    }));
}

/** Who wrote in the thread, or was mentioned in it, follows it; whoever only presses buttons does not. */
function followersOf(earlier: readonly Message[], hearers: Hearers): string[] {
  return earlier.flatMap((message) => [message.user, ...mentionedIn(message, hearers)]);
}

/** Blocks take the place of the text where there are any. */
function mentionedIn({ channel, text, blocks = [] }: Message, hearers: Hearers): string[] {
  const shown = blocks.length === 0 ? text : JSON.stringify(blocks);
  const people = [...shown.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, user = '']) => user);
  const groups = [...shown.matchAll(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, group = '']) => group);
  const isToAll = /<!(?:here|channel|everyone)(?:\|[^>]*)?>/.test(shown);
  return [
    ...people,
    ...groups.flatMap((group) => hearers.groupMembers(group)),
    ...(isToAll ? hearers.membersOf(channel) : []),
  ];
}
