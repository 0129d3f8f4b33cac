import type { ServerResponse } from 'node:http';
import type { RosterPerson } from '../roster.ts';
import { mimetypeOf } from '../web-api/mimetype-of.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';

/** A file, to somebody who is in a channel in which it was shared. */
export function serveFile(parts: WorkspaceParts, id: string, me: RosterPerson, response: ServerResponse): void {
  const file = parts.files.find(id);
  const isMine = file?.channels.some((channel) => parts.roster.channelById(channel)?.memberIds.includes(me.id));
  if (file === undefined || isMine !== true) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no such file for you.');
    return;
  }
  const mimetype = mimetypeOf(file.name);
  // Anything but a picture is only handed over, so that nothing that a bot sends up runs here.
  const how = mimetype.startsWith('image/') ? 'inline' : 'attachment';
  response.writeHead(200, {
    'content-type': mimetype,
    'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(file.bytes);
}
