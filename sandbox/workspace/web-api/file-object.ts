import { extname } from 'node:path';
import type { Json } from '../json.ts';
import type { FileShelf, ShelvedFile } from './file-shelf.ts';
import { mimetypeOf } from './mimetype-of.ts';
import { teamId } from './slack-core.ts';

const PRIVATE = /^\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\//;

/**
 * A file of a person as Slack describes it to the bot.
 * https://docs.slack.dev/reference/objects/file-object
 * @param url base of the workspace's own server
 */
export function fileObject({ id, name, title, bytes, by, createdS }: ShelvedFile, url: string): Json {
  const ending = extname(name).slice(1).toLowerCase();
  const user = by ?? '';
  return {
    id,
    created: createdS,
    timestamp: createdS,
    name,
    title,
    mimetype: mimetypeOf(name),
    filetype: ending === 'jpeg' ? 'jpg' : ending,
    pretty_type: ending.toUpperCase(),
    user,
    user_team: teamId,
    editable: false,
    size: bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${url}/files-pri/${teamId}-${id}/${encodeURIComponent(name)}`,
    url_private_download: privateAddress({ id, name }, url),
    permalink: `${url}/files/${user}/${id}/${encodeURIComponent(name)}`,
    shares: {},
    channels: [],
    groups: [],
    ims: [],
    file_access: 'visible',
  };
}

/** Returns where the bot, and nobody else, fetches a file. */
export function privateAddress({ id, name }: Pick<ShelvedFile, 'id' | 'name'>, url: string): string {
  return `${url}/files-pri/${teamId}-${id}/download/${encodeURIComponent(name)}`;
}

/** Returns the file at the path of a private address. */
export function fileAtPath(path: string, files: FileShelf): ShelvedFile | undefined {
  return files.find(PRIVATE.exec(path)?.[1] ?? '');
}
