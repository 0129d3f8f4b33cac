import type { Json } from './json.ts';
import { objectIn, textIn } from './json.ts';
import { noteNotifications } from './note-notifications.ts';
import type { RosterPerson } from './roster.ts';
import type { Message } from './wire.ts';
import { withShortcodes } from './with-shortcodes.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

type Said = {
  channel: string;
  text: string;
  threadTs?: string;
  attachments?: readonly object[];
  blocks?: readonly object[];
  files?: readonly object[];
};

/** A person writes a message. Throws when Slack does not take it. */
export async function say(
  parts: WorkspaceParts,
  person: RosterPerson,
  { channel, text, threadTs, attachments, blocks, files }: Said,
): Promise<Message> {
  const args: Json = {
    channel,
    text: withShortcodes(text),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(blocks === undefined ? {} : { blocks }),
  };
  const answer = await parts.core.call({ key: person.key }, 'chat.postMessage', args);
  if (answer['ok'] !== true) throw new Error(`Slack did not take the message: ${textIn(answer, 'error')}.`);
  const message = parts.log.put(channel, { ...objectIn(answer, 'message'), ...(files === undefined ? {} : { files }) });
  noteNotifications(parts, message);
  return message;
}
