import type { MessageAttachment } from '@slack/types';
import type { Changes } from '../changes.ts';
import type { Json } from '../json.ts';
import { objectIn, textIn } from '../json.ts';
import { isBlocks } from '../limits/block-kit-limits.ts';
import type { Message, SharedFile } from '../wire.ts';

/** What everybody sees in the channels, in the order in which it came; fed with Slack's own answers. */
export type MessageLog = {
  all(): Message[];
  find(channel: string, ts: string): Message | undefined;
  /** The message as Slack itself holds it, with metadata and unfurl flags. */
  raw(channel: string, ts: string): Json | undefined;
  put(channel: string, raw: Json): Message;
  putEphemeral(to: string, channel: string, raw: Json): Message;
  remove(channel: string, ts: string): void;
  /** A file of a message was deleted: the message stays, with a note in its place. */
  dropFile(channel: string, id: string): void;
  /** @param by Slack user id; null when it is pinned no longer */
  pin(channel: string, ts: string, by: string | null): void;
  /** @param name name of the emoji that the bot puts below the message */
  react(channel: string, ts: string, name: string): void;
};

export function createMessageLog(changes: Changes): MessageLog {
  const entries = new Map<string, { message: Message; raw: Json }>();
  const keep = (message: Message, raw: Json): Message => {
    entries.set(keyOf(message.channel, message.ts), { message, raw });
    const id = message.ephemeralTo;
    changes.tell(id === undefined ? { kind: 'channel', id: message.channel } : { kind: 'person', id }, {
      kind: 'message',
      message,
    });
    return message;
  };
  const countReply = (channel: string, threadTs: string): void => {
    const root = entries.get(keyOf(channel, threadTs));
    if (root !== undefined) keep({ ...root.message, replyCount: (root.message.replyCount ?? 0) + 1 }, root.raw);
  };

  return {
    all: () => [...entries.values()].map(({ message }) => message),
    find: (channel, ts) => entries.get(keyOf(channel, ts))?.message,
    raw: (channel, ts) => entries.get(keyOf(channel, ts))?.raw,
    put(channel, raw) {
      const before = entries.get(keyOf(channel, textIn(raw, 'ts')))?.message;
      const replies = before?.replyCount === undefined ? {} : { replyCount: before.replyCount };
      const pin = before?.pinnedBy === undefined ? {} : { pinnedBy: before.pinnedBy };
      const reactions = before?.reactions === undefined ? {} : { reactions: before.reactions };
      const message = keep({ ...readMessage(channel, raw), ...replies, ...pin, ...reactions }, raw);
      if (before === undefined && message.threadTs !== undefined) countReply(channel, message.threadTs);
      return message;
    },
    putEphemeral: (to, channel, raw) => keep({ ...readMessage(channel, raw), ephemeralTo: to }, raw),
    remove(channel, ts) {
      const entry = entries.get(keyOf(channel, ts));
      if (entry === undefined) return;
      entries.delete(keyOf(channel, ts));
      const id = entry.message.ephemeralTo;
      const audience =
        id === undefined ? ({ kind: 'channel', id: channel } as const) : ({ kind: 'person', id } as const);
      changes.tell(audience, { kind: 'message_deleted', channel, ts });
    },
    dropFile(channel, id) {
      for (const { message, raw } of [...entries.values()]) {
        if (message.channel !== channel || message.files?.some((file) => file.id === id) !== true) continue;
        const files = message.files.map((file) => (file.id === id ? { ...GONE_FILE, id } : file));
        keep({ ...message, files }, raw);
      }
    },
    pin(channel, ts, by) {
      const entry = entries.get(keyOf(channel, ts));
      if (entry === undefined) return;
      const { pinnedBy: _, ...message } = entry.message;
      keep(by === null ? message : { ...message, pinnedBy: by }, entry.raw);
    },
    react(channel, ts, name) {
      const entry = entries.get(keyOf(channel, ts));
      if (entry === undefined) return;
      const reactions = [...new Set([...(entry.message.reactions ?? []), name])];
      keep({ ...entry.message, reactions }, entry.raw);
    },
  };
}

/** Slack leaves nothing of a deleted file in a message but its id. */
const GONE_FILE = { name: '', title: '', alt: '', mimetype: '', size: 0, isDeleted: true } as const;

function keyOf(channel: string, ts: string): string {
  return `${channel} ${ts}`;
}

function readMessage(channel: string, raw: Json): Message {
  const { blocks, attachments, files } = raw;
  const ts = textIn(raw, 'ts');
  const threadTs = textIn(raw, 'thread_ts');
  const editedTs = textIn(objectIn(raw, 'edited'), 'ts');
  return {
    channel,
    ts,
    user: textIn(raw, 'user'),
    text: textIn(raw, 'text'),
    ...(threadTs === '' || threadTs === ts ? {} : { threadTs }),
    ...(raw['reply_broadcast'] === true ? { isBroadcast: true } : {}),
    ...(editedTs === '' ? {} : { editedTs }),
    ...(isBlocks(blocks) && blocks.length > 0 ? { blocks } : {}),
    ...(isAttachments(attachments) ? { attachments } : {}),
    ...(isFiles(files) ? { files } : {}),
  };
}

function isFiles(value: unknown): value is SharedFile[] {
  return Array.isArray(value) && value.length > 0;
}

function isAttachments(value: unknown): value is MessageAttachment[] {
  return Array.isArray(value) && value.length > 0;
}
