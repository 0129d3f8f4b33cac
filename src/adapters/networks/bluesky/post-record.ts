import { createHash } from 'node:crypto';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { PublishRequest } from '../../../domain/cases/ports/publisher.ts';

export const COLLECTION = 'app.bsky.feed.post';

/** One record, at this version of it. */
type Reference = { uri: string; cid: string };
/** Beginning of a conversation, and the record that is answered. */
export type Reply = { root: Reference; parent: Reference };

/** Uploaded picture in a record, with its alternative text. `image`: the server's own reference. */
export type ShownImage = { alt: string; image: unknown; aspectRatio: { width: number; height: number } };

/** Returns the record of a publication: the same bytes whenever it is made, so that putting it again changes nothing. */
export function postRecord(
  { publication, text, language }: PublishRequest,
  reply: Reply | undefined,
  images: readonly ShownImage[] = [],
) {
  const facets = linkFacets(text);
  return {
    $type: COLLECTION,
    text,
    langs: [language],
    createdAt: publication.holdUntil,
    ...(reply === undefined ? {} : { reply }),
    ...(facets.length === 0 ? {} : { facets }),
    ...(images.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images } }),
  };
}

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';
const CLOCK_BITS = 42n;
/** Microseconds of the part of a key that the publication's id fills: a little over an hour. */
const BLOCK = 1n << 32n;

/**
 * Returns the permanent key of a publication in our repository. The key is a timestamp identifier:
 * its time comes from the end of the hold, the rest from the publication's id. Source:
 * https://atproto.com/specs/tid
 */
export function recordKey({ id, holdUntil }: Pick<Publication, 'id' | 'holdUntil'>): string {
  const micros = BigInt(Date.parse(holdUntil)) * 1000n;
  // Never in the future.
  const block = micros / BLOCK - 1n;
  const ofId = createHash('sha256').update(id, 'utf8').digest().readBigUInt64BE() >> (64n - CLOCK_BITS);
  let value = (block << CLOCK_BITS) | ofId;
  let key = '';
  for (let at = 0; at < 13; at++) {
    key = `${ALPHABET[Number(value & 31n)]}${key}`;
    value >>= 5n;
  }
  return key;
}

const SHAPE = /^\/profile\/([^/]+)\/post\/([a-zA-Z0-9._~:-]+)$/;

/**
 * Returns the author (handle or DID) and the key of the post at an address of bsky.app; null if the
 * address is not a post.
 */
export function postAddress(url: string): { owner: string; key: string } | null {
  const parsed = URL.parse(url);
  const path = decodedPath(parsed?.pathname.replace(/\/$/, '') ?? '');
  const [, owner, key] = SHAPE.exec(path ?? '') ?? [];
  if (parsed?.hostname !== 'bsky.app' || owner === undefined || key === undefined) return null;
  return { owner, key };
}

/** Returns the path without its percent codes; null if they stand for no text. */
function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** Punctuation at the end of a sentence or bracket is not part of the address. */
const TRAILING = /[.,;:!?'’”»)\]]+$/;

/**
 * Turns the addresses of a text into links, because Bluesky shows none automatically. Positions are
 * counted in bytes of UTF-8. Source: https://docs.bsky.app/docs/advanced-guides/post-richtext
 */
export function linkFacets(text: string) {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => {
    const uri = found.replace(TRAILING, '');
    const byteStart = Buffer.byteLength(text.slice(0, index));
    return {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(uri) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    };
  });
}
