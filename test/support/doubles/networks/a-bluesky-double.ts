import { createHash } from 'node:crypto';
import type { Answer, Asked } from '../../../../sandbox/doubles/a-network-server.ts';
import { aNetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';
import type { NetworkDouble } from '../../../../sandbox/doubles/network-double.ts';
import { uploadedPictures } from '../../../../sandbox/doubles/uploaded-pictures.ts';

export const BLUESKY_PASSWORD = 'made-up-pass-word';
const OWN = { did: 'did:plc:riudalbaexample', handle: 'riudalba.example' };
const CITIZEN = { did: 'did:plc:vecinaexample', handle: 'vecina.example' };
const COLLECTION = 'app.bsky.feed.post';

type Reference = { uri: string; cid: string };
type Image = { alt: string; image: { ref: { $link: string } } };
type Post = {
  text: string;
  langs?: string[];
  createdAt: string;
  reply?: { root: Reference; parent: Reference };
  embed?: { $type: string; images: Image[] };
};

/** Limit of `app.bsky.embed.images`. */
const MOST_BYTES = 1_000_000;

/** How it refuses when there are too many requests, and until when. @param now ISO 8601 UTC */
export function throttledByBluesky(now: string): { throttled: Answer; waitUntil: string } {
  const until = Math.ceil(Date.parse(now) / 1000) + 240;
  // https://docs.bsky.app/docs/advanced-guides/rate-limits
  const headers = { 'ratelimit-limit': '5000', 'ratelimit-remaining': '0', 'ratelimit-reset': String(until) };
  const body = { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' };
  return { throttled: { status: 429, headers, body }, waitUntil: new Date(until * 1000).toISOString() };
}

/** A Bluesky server (PDS) with our account and a citizen's. @param now ISO 8601 UTC */
export async function aBlueskyDouble(now: () => string): Promise<
  NetworkDouble & {
    records(): Post[];
    endSessions(): void;
    /** We put the post at that address on top of our profile, whether it is there or not. */
    pins(url: string): void;
  }
> {
  const records = new Map<string, Post>();
  const uploads = uploadedPictures();
  let isRevoked = false;
  let token = 1;
  let pinned: string | null = null;
  const { throttled, waitUntil } = throttledByBluesky(now());

  function upload({ raw, headers }: Asked): Answer {
    const mimeType = headers['content-type'] ?? '';
    if (!mimeType.startsWith('image/') || raw.length > MOST_BYTES)
      return { status: 400, body: { error: 'InvalidRequest', message: 'Wrong request encoding' } };
    // https://docs.bsky.app/docs/api/com-atproto-repo-upload-blob
    const ref = { $link: uploads.keep(raw, '') };
    return { status: 200, body: { blob: { $type: 'blob', ref, mimeType, size: raw.length } } };
  }

  function put({ body }: Asked): Answer {
    const record = body['record'] as Post;
    for (const { alt, image } of record.embed?.images ?? []) {
      // https://atproto.com/specs/blob — a record names blobs that were uploaded.
      if (!uploads.describe(image.ref.$link, alt))
        return { status: 400, body: { error: 'InvalidRequest', message: 'Could not find blob' } };
    }
    const uri = `at://${String(body['repo'])}/${COLLECTION}/${String(body['rkey'])}`;
    // https://docs.bsky.app/docs/api/com-atproto-repo-put-record — the key is taken by nothing else, and the same again changes nothing.
    records.set(uri, record);
    return { status: 200, body: { uri, cid: cidOf(record), validationStatus: 'valid' } };
  }

  function session({ body }: Asked): Answer {
    // https://docs.bsky.app/docs/api/com-atproto-server-create-session
    if (isRevoked || body['identifier'] !== OWN.handle || body['password'] !== BLUESKY_PASSWORD) {
      return { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } };
    }
    return { status: 200, body: { ...OWN, accessJwt: `token-${token}`, refreshJwt: 'refresh', active: true } };
  }

  function readable(path: string, query: URLSearchParams): Answer | null {
    // https://docs.bsky.app/docs/api/com-atproto-identity-resolve-handle
    if (path === '/xrpc/com.atproto.identity.resolveHandle') {
      const found = [OWN, CITIZEN].find(({ handle }) => handle === query.get('handle'));
      if (found === undefined)
        return { status: 400, body: { error: 'InvalidRequest', message: 'Unable to resolve handle' } };
      return { status: 200, body: { did: found.did } };
    }
    // https://docs.bsky.app/docs/api/com-atproto-repo-get-record
    if (path === '/xrpc/com.atproto.repo.getRecord') {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`;
      const value = records.get(uri);
      if (value === undefined)
        return { status: 400, body: { error: 'RecordNotFound', message: `Could not locate record: ${uri}` } };
      return { status: 200, body: { uri, cid: cidOf(value), value } };
    }
    return null;
  }

  function ofApp({ path, query }: Asked): Answer | null {
    // https://docs.bsky.app/docs/api/app-bsky-actor-get-profile
    if (path === '/xrpc/app.bsky.actor.getProfile') {
      const pinnedPost = pinned === null ? {} : { pinnedPost: { uri: pinned, cid: 'bafyrei' } };
      return { status: 200, body: { ...OWN, ...pinnedPost } };
    }
    // https://docs.bsky.app/docs/api/app-bsky-feed-get-posts — those that are not there are left out.
    if (path === '/xrpc/app.bsky.feed.getPosts') {
      const posts = query.getAll('uris').flatMap((uri) => {
        const record = records.get(uri);
        return record === undefined ? [] : [{ uri, cid: cidOf(record), record }];
      });
      return { status: 200, body: { posts } };
    }
    return null;
  }

  function serve(asked: Asked): Answer {
    const { path, query, headers } = asked;
    if (path === '/xrpc/com.atproto.server.createSession') return session(asked);
    const read = readable(path, query);
    if (read !== null) return read;
    // https://atproto.com/specs/xrpc#authentication
    if (headers['authorization'] !== `Bearer token-${token}`)
      return { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } };
    const shown = ofApp(asked);
    if (shown !== null) return shown;
    if (path === '/xrpc/com.atproto.repo.putRecord') return put(asked);
    if (path === '/xrpc/com.atproto.repo.uploadBlob') return upload(asked);
    // https://atproto.com/specs/xrpc#error-responses
    return { status: 501, body: { error: 'MethodNotImplemented', message: 'Method Not Implemented' } };
  }

  const server = await aNetworkServer({
    serve,
    isText: ({ path }) => path === '/xrpc/com.atproto.repo.putRecord',
    throttled,
  });
  const own = () => [...records].filter(([uri]) => uri.startsWith(`at://${OWN.did}/`));
  const write = (did: string, post: Post) => {
    const key = `3k${String(records.size).padStart(11, '2')}`;
    records.set(`at://${did}/${COLLECTION}/${key}`, post);
    return key;
  };

  return {
    ...server,
    records: () => own().map(([, post]) => post),
    pictures: () =>
      uploads.shown(
        own()
          .at(-1)?.[1]
          .embed?.images.map(({ image }) => image.ref.$link) ?? [],
      ) ?? [],
    standing: () =>
      own().map(([uri, { text, langs, reply }]) => {
        const replyTo = reply === undefined ? null : addressOf(reply.parent.uri);
        return { text, url: addressOf(uri), language: langs?.[0] ?? null, replyTo };
      }),
    citizenPosts: (text) =>
      `https://bsky.app/profile/${CITIZEN.handle}/post/${write(CITIZEN.did, { text, createdAt: now() })}`,
    weWrote: (text, createdAt) => void write(OWN.did, { text, createdAt }),
    citizen: CITIZEN.handle,
    goneAddress: `https://bsky.app/profile/${CITIZEN.handle}/post/3kgone`,
    revoke: () => {
      isRevoked = true;
      token += 1;
    },
    pins: (url) => {
      pinned = `at://${OWN.did}/${COLLECTION}/${url.split('/').at(-1)}`;
    },
    endSessions: () => {
      token += 1;
    },
    // An app password may do everything or nothing.
    narrow: () => {},
    account: { handle: OWN.handle, profileUrl: `https://bsky.app/profile/${OWN.handle}` },
    waitUntil,
  };
}

function cidOf(record: Post): string {
  return `bafyrei${createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 52)}`;
}

function addressOf(uri: string): string {
  const [did, , key] = uri.replace('at://', '').split('/');
  const { handle } = did === OWN.did ? OWN : CITIZEN;
  return `https://bsky.app/profile/${handle}/post/${key}`;
}
