import { randomUUID } from 'node:crypto';
import type { PublishOutcome, PublishRequest } from '../../domain/cases/ports/publisher.ts';
import type { PictureToSend } from '../../domain/pictures/picture.ts';
import type { SentBytes } from './network-client.ts';

/**
 * Returns the form of a picture with other fields, in the encoding of RFC 7578.
 * @param field of the picture
 */
export function pictureForm(
  field: string,
  { bytes, type }: Pick<PictureToSend, 'bytes' | 'type'>,
  fields: Readonly<Record<string, string>>,
): SentBytes {
  const boundary = `portavoz-${randomUUID()}`;
  const ending = type === 'image/png' ? 'png' : 'jpg';
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="picture.${ending}"\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      Buffer.from(`${texts.join('')}${head}content-type: ${type}\r\n\r\n`, 'utf8'),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
    ]),
  };
}

/** Uploaded pictures by what the network calls them, or the reason why nothing may be sent. */
export type Uploaded<Name> = { names: Name[] } | { refusal: { kind: 'failed'; reason: string; waitUntil?: string } };

/**
 * Uploads all pictures of a text at once, then lets the text leave with them. The first that is refused keeps the text here: nothing is
 * out yet.
 */
export async function afterUploads<Name>(
  { pictures = [] }: Pick<PublishRequest, 'pictures'>,
  upload: (picture: PictureToSend) => Promise<Uploaded<Name>>,
  leave: (names: readonly Name[]) => Promise<PublishOutcome>,
): Promise<PublishOutcome> {
  const all = await Promise.all(pictures.map(upload));
  const refused = all.find((one) => 'refusal' in one);
  return refused?.refusal ?? leave(all.flatMap((one) => ('names' in one ? one.names : [])));
}
