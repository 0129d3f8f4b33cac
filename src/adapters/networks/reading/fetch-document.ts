import { z } from 'zod';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { MayConnect } from './fetch-bytes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { Asking } from './network-account.ts';
import { readingErrorFor } from './reading-error-for.ts';

/** By what the server tells whether a document has changed (RFC 9110, section 13). */
export const validatorsShape = z.object({ etag: z.string().nullable(), modified: z.string().nullable() });
export type Validators = z.infer<typeof validatorsShape>;

export const NO_VALIDATORS: Validators = { etag: null, modified: null };

const mostBytes = 5_000_000;
const redirects = 5;

/** `mayConnectFirst`: for the address itself, where an operator wrote it. */
type DocumentDeps = Asking & { mayConnect: MayConnect; mayConnectFirst?: MayConnect };

/**
 * Fetches a public document unless it is as it was.
 * @returns null when it has not changed
 * @throws ReadingError
 */
export async function fetchDocument(
  { url, known, signal }: { url: string; known: Validators; signal: AbortSignal },
  { mayConnect, mayConnectFirst = mayConnect, throughProxy = null, now }: DocumentDeps,
): Promise<{ text: string; validators: Validators } | null> {
  const headers = {
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/cap+xml, */*;q=0.5',
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
  };
  const answer = await fetchBytes(
    { url, headers, signal },
    { mayConnect, mayConnectFirst, throughProxy, mostBytes, redirects },
  );
  if (answer.status === 304) return null;
  if (answer.status !== 200) throw readingErrorFor(answer, now());
  const text = decodeDocument(answer.body, answer.headers['content-type']);
  // Nothing that we read needs entities of its own, and nothing good declares them.
  if (/<!ENTITY/i.test(text)) throw new ReadingError('not_understood');
  const { etag = null, 'last-modified': modified = null } = answer.headers;
  return { text, validators: { etag, modified } };
}

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
function decodeDocument(bytes: Uint8Array, contentType: string | undefined): string {
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
