import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { Picture } from '../../domain/pictures/picture.ts';
import { shownFile } from '../../domain/pictures/picture.ts';
import type { UploadedFile } from '../../domain/pictures/picture-store.ts';

/** Attempts before the bot gives a picture up: the next approval asks for it again. */
const MOST_ATTEMPTS = 8;

/** Files of the pictures of one owner. */
export type OwnFiles = {
  of(hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  announce(file: UploadedFile): Promise<void>;
  noteUploaded(file: UploadedFile): Promise<void>;
};

/** Puts a picture below a card, as it will be published, and notes it: approvers have to see it. */
export async function putPicture(
  picture: Picture,
  { title, below }: { title: string; below: MessageRef | null },
  files: OwnFiles,
  messenger: Pick<TeamMessenger, 'upload'>,
): Promise<OutboxOutcome> {
  const file = shownFile(picture);
  if (file === undefined) return { kind: 'done' };
  if (below === null) return { kind: 'failed', why: 'There is no card to answer below.' };
  const bytes = (await files.of([file.sha256])).get(file.sha256);
  if (bytes === undefined) return { kind: 'done' };
  const name = `${title.toLowerCase().replaceAll(/[^\p{Letter}\d]+/gu, '-')}.${file.type}`;
  const { channel, ts: threadTs } = below;
  const uploads: UploadedFile[] = [];
  const announce = async (id: string) => {
    const one = { id, sha256: file.sha256 };
    await files.announce(one);
    uploads.push(one);
  };
  const sent = await messenger.upload({ channel, threadTs, name, title, alt: picture.alt, bytes, announce });
  if (sent.kind !== 'uploaded') return sent;
  for (const one of uploads) await files.noteUploaded(one);
  return { kind: 'done' };
}

/** Returns the outcome of an attempt: one too many is the last. */
export function unlessTooOften(sent: OutboxOutcome, attempts: number): OutboxOutcome {
  return sent.kind === 'retry' && attempts >= MOST_ATTEMPTS ? { kind: 'failed', why: sent.why } : sent;
}
