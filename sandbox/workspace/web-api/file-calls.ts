import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../json.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import { fileObject } from './file-object.ts';
import { mimetypeOf } from './mimetype-of.ts';
import { botUserId } from './slack-core.ts';

/** The bot asks where to send a file: Slack knows its words for whoever does not see it as `alt_txt`. */
export async function askForUpload({ core, files }: WorkspaceParts, args: Json): Promise<Json> {
  const { alt_txt: alt, alt_text: _, ...rest } = args;
  const answer = await core.call('bot', 'files.getUploadURLExternal', { ...rest, alt_text: alt });
  const given = { name: textIn(args, 'filename'), alt: textIn(args, 'alt_txt') };
  if (answer['ok'] === true) files.announce(textIn(answer, 'file_id'), given);
  return answer;
}

/** The bot says where its files are to be seen: they appear there in a message of its own. */
export async function completeUpload(parts: WorkspaceParts, args: Json): Promise<Json> {
  const answer = await parts.core.call('bot', 'files.completeUploadExternal', args);
  const channel = textIn(args, 'channel_id');
  if (answer['ok'] !== true || channel === '') return answer;
  const uploaded = objectsIn(answer, 'files');
  const shared = uploaded.flatMap((file) => {
    const shelved = parts.files.share(textIn(file, 'id'), textIn(file, 'title'), channel);
    if (shelved === undefined) return [];
    const { id, name, title, alt, bytes } = shelved;
    return [{ id, name, title, alt, mimetype: mimetypeOf(name), size: bytes.length }];
  });
  const ts = uploaded.map((file) => sharedAt(file, channel)).find((at) => at !== '') ?? '';
  const raw = { ts, user: botUserId, text: textIn(args, 'initial_comment'), thread_ts: args['thread_ts'] };
  parts.log.put(channel, { ...raw, files: shared });
  return answer;
}

/** The bot deletes a file of its own: in each message that shared it, a note is in its place. */
export function deleteFile({ files, log }: WorkspaceParts, args: Json): Json {
  const id = textIn(args, 'file');
  const removed = files.remove(id);
  if (typeof removed === 'string') return { ok: false, error: removed };
  for (const channel of removed.channels) log.dropFile(channel, id);
  return { ok: true };
}

/** The bot asks about a file that a person gave it; `undefined` for any other, of which the emulated Slack knows. */
export function describeFile({ files, url }: WorkspaceParts, args: Json): Json | undefined {
  const given = files.given(textIn(args, 'file'));
  return given === undefined ? undefined : { ok: true, file: fileObject(given, url), comments: [] };
}

/** The message in which a file was shared, as Slack tells it. */
function sharedAt(file: Json, channel: string): string {
  const shares = objectIn(file, 'shares');
  const [first] = ['public', 'private'].flatMap((kind) => objectsIn(objectIn(shares, kind), channel));
  return isJson(first) ? textIn(first, 'ts') : '';
}
