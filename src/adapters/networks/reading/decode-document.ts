import { ReadingError } from '../../../domain/posts/reading-error.ts';

const MARKS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Number of bytes at the beginning of a document in which its declaration is searched. */
const declaredWithin = 256;

/**
 * Decodes a document by the first of these that names an encoding: byte order mark, content type,
 * XML declaration (RFC 7303, section 3). UTF-8 without any.
 * @throws ReadingError `not_understood` for an unknown encoding
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | undefined): string {
  const label = marked(bytes) ?? charsetOf(contentType) ?? declared(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new ReadingError('not_understood', { cause: error });
  }
}

function marked(bytes: Uint8Array): string | null {
  return MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1] ?? null;
}
