import type { IncomingMessage } from 'node:http';
import type { RosterPerson } from '../roster.ts';
import type { GivenFileAnswer } from '../wire.ts';
import { MOST_FILE_BYTES } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import { readBody } from './read-body.ts';

const MOST_CHARACTERS = 255;
const TOO_LARGE = `A file of a form has at most ${MOST_FILE_BYTES / 1024 / 1024} MB, as in Slack.`;

/** Takes a file that a person chose in a form: the bot alone may fetch it. */
export async function takeFile(
  { files }: Pick<WorkspaceParts, 'files'>,
  me: RosterPerson,
  name: string,
  request: IncomingMessage,
): Promise<{ status: number; answer: GivenFileAnswer }> {
  if (request.headers['content-type'] !== 'application/octet-stream') {
    return refused(415, 'A file is sent as application/octet-stream.');
  }
  if (name === '' || name.length > MOST_CHARACTERS) {
    return refused(400, `A file has a name of 1 to ${MOST_CHARACTERS} characters.`);
  }
  if (Number(request.headers['content-length'] ?? 0) > MOST_FILE_BYTES) return refused(413, TOO_LARGE);
  const bytes = await readBody(request, MOST_FILE_BYTES);
  if (bytes === undefined) return refused(413, TOO_LARGE);
  const { id } = files.give({ name, bytes, by: me.id });
  return { status: 200, answer: { ok: true, file: { id, name, size: bytes.length } } };
}

function refused(status: number, error: string): { status: number; answer: GivenFileAnswer } {
  return { status, answer: { ok: false, error } };
}
