import type { Answer, Asked } from '../../../../sandbox/doubles/a-network-server.ts';
import { aNetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';
import type { NetworkDouble, ShownPicture } from '../../../../sandbox/doubles/network-double.ts';
import { uploadedPictures } from '../../../../sandbox/doubles/uploaded-pictures.ts';
import { oauthHeader } from '../../../../src/adapters/networks/x/signed-client.ts';

export const X_KEYS = {
  apiKey: 'made-up-key',
  apiSecret: 'made-up-secret',
  accessToken: '7-made-up',
  accessSecret: 'made-up-too',
};
const OWN = { id: '7', username: 'AytoRiudalba', name: 'Ayuntamiento de Riudalba' };

type Kept = { id: string; text: string; at: string; author: string; replyTo: string | null; pictures?: ShownPicture[] };

/**
 * X with our account and what citizens write.
 * @param now ISO 8601 UTC
 * @param signedFor its address as callers know it, where that is another one
 */
export async function anXDouble(now: () => string, signedFor: string | null = null): Promise<NetworkDouble> {
  const posts: Kept[] = [];
  const uploads = uploadedPictures();
  let isRevoked = false;
  let level = 'read-write';
  const waitUntil = new Date(Math.ceil(Date.parse(now()) / 1000) * 1000 + 240_000).toISOString();

  function keep(post: Omit<Kept, 'id'>): Kept {
    const kept = { ...post, id: String(1_860_000_000_000_000_000n + BigInt(posts.length)) };
    posts.push(kept);
    return kept;
  }

  async function upload({ body }: Asked): Promise<Answer> {
    const { media } = body;
    // https://docs.x.com/x-api/media/upload-media
    if (!(media instanceof File) || body['media_category'] !== 'tweet_image')
      return { status: 400, body: { title: 'Invalid Request', status: 400 } };
    const id = uploads.keep(new Uint8Array(await media.arrayBuffer()), '');
    return { status: 200, body: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400 } } };
  }

  function describe({ body }: Asked): Answer {
    const { alt_text: alt } = (body['metadata'] ?? {}) as { alt_text?: { text: string } };
    // https://docs.x.com/x-api/media/create-media-metadata
    const isKnown = uploads.describe(String(body['id']), alt?.text ?? '');
    return isKnown ? { status: 200, body: { data: { id: body['id'] } } } : { status: 404, body: { status: 404 } };
  }

  function publish({ body }: Asked): Answer {
    const { media_ids: ids = [] } = (body['media'] ?? {}) as { media_ids?: string[] };
    const pictures = uploads.shown(ids);
    if (pictures === undefined)
      return { status: 400, body: { title: 'Invalid Request', detail: 'Your media IDs are invalid.' } };
    const text = String(body['text']);
    const replyTo = (body['reply'] as { in_reply_to_tweet_id: string } | undefined)?.in_reply_to_tweet_id ?? null;
    // https://docs.x.com/x-api/fundamentals/response-codes-and-errors — 403 for what the account may not do.
    if (replyTo !== null && posts.every(({ id }) => id !== replyTo)) {
      return {
        status: 404,
        body: { title: 'Not Found Error', detail: 'Could not find the post that is answered.', status: 404 },
      };
    }
    // https://docs.x.com/x-api/posts/create-post — the same words again are refused.
    if (posts.some((post) => post.author === OWN.username && post.text === text)) {
      const detail = 'You are not allowed to create a Tweet with duplicate content.';
      return { status: 403, body: { title: 'Forbidden', detail, type: 'about:blank', status: 403 } };
    }
    const { id } = keep({ text, at: now(), author: OWN.username, replyTo, pictures });
    // https://docs.x.com/x-api/posts/create-post
    return { status: 201, body: { data: { id, text, edit_history_tweet_ids: [id] } } };
  }

  function serve(asked: Asked): Answer | Promise<Answer> {
    const { method, path, query } = asked;
    // https://docs.x.com/x-api/fundamentals/response-codes-and-errors
    if (isRevoked || !isSigned(asked))
      return { status: 401, body: { title: 'Unauthorized', detail: 'Unauthorized', status: 401 } };
    const posted = { '/2/tweets': publish, '/2/media/upload': upload, '/2/media/metadata': describe }[path];
    if (method === 'POST' && posted !== undefined) return posted(asked);
    // https://docs.x.com/x-api/users/get-my-user
    if (path === '/2/users/me') return { status: 200, headers: { 'x-access-level': level }, body: { data: OWN } };
    // https://docs.x.com/x-api/posts/get-post-by-id — what is not there is an error of a good answer.
    const one = /^\/2\/tweets\/(\d+)$/.exec(path)?.[1];
    if (one !== undefined) return { status: 200, body: told(posts.find(({ id }) => id === one)) };
    // https://docs.x.com/x-api/users/get-posts — the newest first.
    if (path === `/2/users/${OWN.id}/tweets`) {
      const own = posts.filter(({ author }) => author === OWN.username).toReversed();
      return { status: 200, body: { data: own.slice(0, Number(query.get('max_results'))).map(shown), meta: {} } };
    }
    return { status: 404, body: { title: 'Not Found', status: 404 } };
  }

  function isSigned({ method, path, query, headers }: Asked): boolean {
    const said = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(headers['authorization'] ?? '')?.[1] ?? '';
    const at = new Date(Number(said('oauth_timestamp')) * 1000).toISOString();
    const url = `${signedFor ?? server.url}${path}${query.size === 0 ? '' : `?${query}`}`;
    return oauthHeader({ method, url, keys: X_KEYS, now: at, nonce: said('oauth_nonce') }) === headers['authorization'];
  }

  const server = await aNetworkServer({
    serve,
    isText: ({ method, path }) => method === 'POST' && path === '/2/tweets',
    // https://docs.x.com/x-api/fundamentals/rate-limits
    throttled: {
      status: 429,
      headers: {
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': String(Date.parse(waitUntil) / 1000),
      },
      body: { title: 'Too Many Requests', detail: 'Too Many Requests', status: 429 },
    },
  });
  const addressOf = ({ author, id }: Kept) => `https://x.com/${author}/status/${id}`;

  return {
    ...server,
    pictures: () => posts.findLast(({ author }) => author === OWN.username)?.pictures ?? [],
    standing: () =>
      posts
        .filter(({ author }) => author === OWN.username)
        .map((post) => {
          const answered = posts.find(({ id }) => id === post.replyTo);
          const replyTo = answered === undefined ? null : addressOf(answered);
          return { text: post.text, url: addressOf(post), language: null, replyTo };
        }),
    citizenPosts: (text) => addressOf(keep({ text, at: now(), author: 'vecina', replyTo: null })),
    weWrote: (text, at) => void keep({ text, at, author: OWN.username, replyTo: null }),
    citizen: '@Vecina',
    goneAddress: 'https://x.com/vecina/status/42',
    revoke: () => {
      isRevoked = true;
    },
    narrow: () => {
      level = 'read';
    },
    account: { handle: OWN.username, profileUrl: `https://x.com/${OWN.username}` },
    waitUntil,
  };
}

function told(post: Kept | undefined) {
  if (post === undefined) return { errors: [{ title: 'Not Found Error', resource_type: 'tweet' }] };
  const user = { id: '70', username: post.author, name: 'Vecina' };
  return { data: { ...shown(post), author_id: user.id }, includes: { users: [user] } };
}

/** Links are shortened and three characters escaped: https://docs.x.com/x-api/fundamentals/data-dictionary */
function shown({ id, text, at, replyTo }: Kept) {
  const urls = [...text.matchAll(/https:\/\/\S+/g)].map(([address], index) => {
    return { url: `https://t.co/made${id}${index}`, expanded_url: address };
  });
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    id,
    created_at: at,
    entities: { urls },
    text: urls.reduce((said, { url, expanded_url: address }) => said.replace(address, url), escaped),
    ...(replyTo === null ? {} : { referenced_tweets: [{ type: 'replied_to', id: replyTo }] }),
  };
}
