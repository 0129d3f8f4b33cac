import type { Answer, Asked } from './a-network-server.ts';
import { aNetworkServer } from './a-network-server.ts';
import type { NetworkDouble, ShownPicture } from './network-double.ts';
import { uploadedPictures } from './uploaded-pictures.ts';

export const MASTODON_TOKEN = 'mastodon-made-up-token';
const HOST = 'https://social.riudalba.example';
const ACCOUNT = { id: '110', acct: 'ayuntamiento', url: `${HOST}/@ayuntamiento` };

type Kept = {
  id: string;
  text: string;
  at: string;
  account: string;
  url: string;
  visibility: string;
  replyTo: string | null;
  language: string | null;
  drew: Drew;
  pictures: ShownPicture[];
  isPinned: boolean;
};

/** What a post has drawn so far. */
type Drew = { replies: number; reblogs: number; favourites: number };

type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

/** A Mastodon server with our account and what citizens write. @param now ISO 8601 UTC */
export async function aMastodonDouble(now: () => string): Promise<
  Omit<NetworkDouble, 'citizenPosts'> & {
    citizenPosts(text: string, visibility?: Visibility): string;
    visibilities(): string[];
    /** What the post at that address has drawn from now on. */
    draws(url: string, drew: Drew): void;
    /** Somebody takes it down by another way. */
    takesDown(url: string): void;
    /** We put the post at that address on top of our profile. */
    pins(url: string): void;
  }
> {
  const { statuses, keep, draws, takesDown, pins } = keptStatuses();
  const byKey = new Map<string, Kept>();
  const media = mediaServer();
  let isRevoked = false;
  let scopes = ['read:accounts', 'read:search', 'read:statuses', 'write:statuses'];
  const waitUntil = new Date(Date.parse(now()) + 240_000).toISOString();

  function publish({ headers, body }: Asked): Answer {
    const pictures = media.attached(body);
    // https://docs.joinmastodon.org/methods/statuses/#create
    if (pictures === undefined)
      return { status: 422, body: { error: 'Cannot attach files that have not finished processing.' } };
    const key = headers['idempotency-key'] ?? '';
    const replyTo = body['in_reply_to_id'] === undefined ? null : String(body['in_reply_to_id']);
    // https://docs.joinmastodon.org/methods/statuses/#create — 404 where the status that it answers is not there.
    if (replyTo !== null && statuses.every(({ id }) => id !== replyTo)) return notFound();
    // https://docs.joinmastodon.org/methods/statuses/#422-unprocessable-entity
    if (String(body['status']).length > 500)
      return { status: 422, body: { error: 'Validation failed: Text character limit of 500 exceeded' } };
    // https://docs.joinmastodon.org/methods/statuses/#headers — the same key gives the same status again.
    const kept =
      byKey.get(key) ??
      keep({
        text: String(body['status']).trim(),
        at: now(),
        account: ACCOUNT.acct,
        visibility: String(body['visibility']),
        replyTo,
        language: String(body['language']),
        pictures,
      });
    byKey.set(key, kept);
    // https://docs.joinmastodon.org/methods/statuses/#200-ok
    return ok(shown(kept));
  }

  function serve(asked: Asked): Answer | Promise<Answer> {
    const { method, path, headers } = asked;
    // https://docs.joinmastodon.org/methods/instance/#v2
    if (path === '/api/v2/instance') return ok({ configuration: { statuses: { max_characters: 500 } } });
    // https://docs.joinmastodon.org/methods/accounts/#401-unauthorized
    if (isRevoked || headers['authorization'] !== `Bearer ${MASTODON_TOKEN}`)
      return { status: 401, body: { error: 'The access token is invalid' } };
    if (path.includes('/media')) return media.serve(asked);
    return method === 'POST' && path === '/api/v1/statuses' ? publish(asked) : told(asked, statuses, scopes);
  }

  const server = await aNetworkServer({
    serve,
    isText: ({ method, path }) => method === 'POST' && path === '/api/v1/statuses',
    // https://docs.joinmastodon.org/api/rate-limits/
    throttled: throttledUntil(waitUntil),
  });
  const own = () => statuses.filter(({ account }) => account === ACCOUNT.acct);

  return {
    ...server,
    pictures: () => own().at(-1)?.pictures ?? [],
    standing: () => own().map((one) => standingAs(one, statuses)),
    visibilities: () => own().map(({ visibility }) => visibility),
    draws,
    takesDown,
    pins,
    citizenPosts: (text, visibility = 'public') =>
      keep({ text, at: now(), account: 'vecina', visibility, replyTo: null, language: 'es', pictures: [] }).url,
    weWrote: (text, at) =>
      void keep({ text, at, account: ACCOUNT.acct, visibility: 'public', replyTo: null, language: 'es', pictures: [] }),
    citizen: '@vecina@other.example',
    goneAddress: 'https://other.example/@vecina/42',
    revoke: () => {
      isRevoked = true;
    },
    narrow: () => {
      scopes = ['read'];
    },
    account: { handle: ACCOUNT.acct, profileUrl: ACCOUNT.url },
    waitUntil,
  };
}

/** What is on the server, and what becomes of it. */
function keptStatuses() {
  const statuses: Kept[] = [];
  let keptSoFar = 0;
  function keep(status: Omit<Kept, 'id' | 'url' | 'drew' | 'isPinned'>): Kept {
    const id = String(113_000_000_000_000_000n + BigInt(keptSoFar));
    keptSoFar += 1;
    const host = status.account === ACCOUNT.acct ? HOST : 'https://other.example';
    const drew = { replies: 0, reblogs: 0, favourites: 0 };
    const kept = { ...status, id, url: `${host}/@${status.account}/${id}`, drew, isPinned: false };
    statuses.push(kept);
    return kept;
  }

  return {
    statuses,
    keep,
    draws(url: string, drew: Drew) {
      for (const one of statuses.filter((status) => status.url === url)) one.drew = drew;
    },
    pins(url: string) {
      for (const one of statuses.filter((status) => status.url === url)) one.isPinned = true;
    },
    takesDown(url: string) {
      const place = statuses.findIndex((status) => status.url === url);
      if (place >= 0) statuses.splice(place, 1);
    },
  };
}

function throttledUntil(waitUntil: string): Answer {
  const headers = { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': waitUntil };
  return { status: 429, headers, body: { error: 'Too many requests' } };
}

function standingAs({ text, url, language, replyTo }: Kept, statuses: readonly Kept[]) {
  return { text, url, language, replyTo: statuses.find(({ id }) => id === replyTo)?.url ?? null };
}

/** Takes pictures, on which it still works when it is asked first. */
function mediaServer() {
  const uploads = uploadedPictures();
  const working = new Set<string>();
  return {
    async serve({ path, body: { file, description } }: Asked): Promise<Answer> {
      const looked = /^\/api\/v1\/media\/(\d+)$/.exec(path)?.[1];
      if (looked !== undefined) {
        working.delete(looked);
        // https://docs.joinmastodon.org/methods/media/#get
        return uploads.shown([looked]) === undefined ? notFound() : ok({ id: looked, url: `${HOST}/media/${looked}` });
      }
      // https://docs.joinmastodon.org/methods/media/#422-unprocessable-entity
      if (!(file instanceof File)) return { status: 422, body: { error: 'Validation failed: File missing' } };
      const id = uploads.keep(new Uint8Array(await file.arrayBuffer()), String(description ?? ''));
      working.add(id);
      // https://docs.joinmastodon.org/methods/media/#202-accepted
      return { status: 202, body: { id, type: 'image', url: null } };
    },
    /** Undefined where one of them is not ready, or was never uploaded. */
    attached({ media_ids: named }: Asked['body']): ShownPicture[] | undefined {
      const ids = Array.isArray(named) ? named.map(String) : [];
      return ids.some((id) => working.has(id)) ? undefined : uploads.shown(ids);
    },
  };
}

/** Answers a question about what stands there. */
function told({ path, query }: Asked, statuses: readonly Kept[], scopes: readonly string[]): Answer {
  switch (path) {
    // https://docs.joinmastodon.org/methods/accounts/#verify_credentials
    case '/api/v1/accounts/verify_credentials':
      return ok(ACCOUNT);
    // https://docs.joinmastodon.org/methods/apps/#verify_credentials
    case '/api/v1/apps/verify_credentials':
      return ok({ name: 'Portavoz', scopes });
    // https://docs.joinmastodon.org/methods/search/#v2
    case '/api/v2/search': {
      const found = statuses.filter(({ url }) => url === query.get('q') && query.get('resolve') === 'true');
      return ok({ accounts: [], hashtags: [], statuses: found.map(shown) });
    }
    // https://docs.joinmastodon.org/methods/accounts/#statuses — the newest first.
    case `/api/v1/accounts/${ACCOUNT.id}/statuses`: {
      const isMeant = ({ isPinned }: Kept) => query.get('pinned') !== 'true' || isPinned;
      const own = statuses.filter((one) => one.account === ACCOUNT.acct && isMeant(one)).toReversed();
      return ok(own.slice(0, Number(query.get('limit') ?? 20)).map(shown));
    }
  }
  // https://docs.joinmastodon.org/methods/statuses/#get
  const asked = statuses.find(({ id }) => path === `/api/v1/statuses/${id}`);
  if (asked !== undefined) return ok(shown(asked));
  // https://docs.joinmastodon.org/methods/statuses/#source
  const source = statuses.find(({ id }) => path === `/api/v1/statuses/${id}/source`);
  return source === undefined ? notFound() : ok({ id: source.id, text: source.text, spoiler_text: '' });
}

/** https://docs.joinmastodon.org/entities/Status/ */
function shown({ id, url, text, at, account, visibility, replyTo, language, drew }: Kept) {
  const isOurs = account === ACCOUNT.acct;
  return {
    // https://docs.joinmastodon.org/entities/Account/#acct — the host of another server's.
    account: isOurs
      ? ACCOUNT
      : { id: '7', acct: `${account}@other.example`, url: `https://other.example/@${account}`, display_name: 'Ana' },
    id,
    url,
    uri: url,
    created_at: at,
    visibility,
    language,
    in_reply_to_id: replyTo,
    replies_count: drew.replies,
    reblogs_count: drew.reblogs,
    favourites_count: drew.favourites,
    content: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function notFound(): Answer {
  // https://docs.joinmastodon.org/methods/statuses/#404-not-found
  return { status: 404, body: { error: 'Record not found' } };
}
