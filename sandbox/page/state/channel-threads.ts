import type { Message } from '../../workspace/wire.ts';

/** Whether a message stands in a thread under another one. */
function isReply(message: Message): boolean {
  return message.threadTs !== undefined && message.threadTs !== message.ts;
}

/** What a channel shows: everything said in it that is not inside a thread, and replies that it is to show too. */
export function topMessages(messages: readonly Message[], channel: string): Message[] {
  return messages.filter(
    (message) => message.channel === channel && (!isReply(message) || message.isBroadcast === true),
  );
}

/** The replies of one thread, oldest first. */
export function repliesOf(messages: readonly Message[], channel: string, threadTs: string): Message[] {
  return messages.filter((m) => m.channel === channel && isReply(m) && m.threadTs === threadTs);
}

/** How many replies a message has: what the server counted, or what has arrived since. */
export function replyCount(messages: readonly Message[], message: Message): number {
  const arrived = repliesOf(messages, message.channel, message.ts).filter((m) => m.ephemeralTo === undefined);
  return Math.max(message.replyCount ?? 0, arrived.length);
}
