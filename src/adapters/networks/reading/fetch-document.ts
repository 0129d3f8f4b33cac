import { z } from 'zod';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { decodeDocument } from './decode-document.ts';
import type { MayConnect } from './fetch-bytes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { readingErrorFor } from './reading-error-for.ts';

/** By what the server tells whether a document has changed (RFC 9110, section 13). */
export const validatorsShape = z.object({ etag: z.string().nullable(), modified: z.string().nullable() });
export type Validators = z.infer<typeof validatorsShape>;

export const NO_VALIDATORS: Validators = { etag: null, modified: null };

const mostBytes = 5_000_000;
const redirects = 5;

/**
 * Fetches a public document unless it is as it was.
 * @returns null when it has not changed
 * @throws ReadingError
 */
export async function fetchDocument(
  { url, known, signal }: { url: string; known: Validators; signal: AbortSignal },
  { mayConnect, now }: { mayConnect: MayConnect; now(): string },
): Promise<{ text: string; validators: Validators } | null> {
  const headers = {
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/cap+xml, */*;q=0.5',
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
  };
  const answer = await fetchBytes({ url, headers, signal }, { mayConnect, mostBytes, redirects });
  if (answer.status === 304) return null;
  if (answer.status !== 200) throw readingErrorFor(answer, now());
  const text = decodeDocument(answer.body, answer.headers['content-type']);
  // Nothing that we read needs entities of its own, and nothing good declares them.
  if (/<!ENTITY/i.test(text)) throw new ReadingError('not_understood');
  const { etag = null, 'last-modified': modified = null } = answer.headers;
  return { text, validators: { etag, modified } };
}
