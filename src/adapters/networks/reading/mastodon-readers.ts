import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import type { MayConnect } from './fetch-bytes.ts';
import { fetchFromNetwork } from './fetch-from-network.ts';
import { listOf } from './list-of.ts';
import type { Status } from './mastodon-status.ts';
import { localName, postOfStatus, statusShape } from './mastodon-status.ts';
import type { Asking, NetworkAccount } from './network-account.ts';

const page = 40;
/** Maximum for one reading; the next reading brings the rest. */
const mostPages = 10;
const dayMs = 86_400_000;
const notificationShape = z.object({ id: z.string(), created_at: z.string(), status: statusShape.nullish() });

/**
 * Reads the posts that mention us: https://docs.joinmastodon.org/methods/notifications/#get; scope
 * `read:notifications`.
 */
export function mastodonMentions(account: NetworkAccount, asking: Asking): Reader<IncomingPost> {
  return {
    name: 'mastodon:mentions',
    everyMs: 30_000,
    read: (cursor, signal) =>
      newer(cursor, asking, async (after) => {
        const asked = authorised(account, `/api/v1/notifications?types[]=mention&limit=${page}${after}`, signal);
        const notifications = await fetchFromNetwork(asked, listOf(notificationShape), asking);
        return notifications.map(({ id, created_at, status }) => ({
          id,
          at: created_at,
          post: status ? { ...postOfStatus(status, account), asksUs: true } : null,
        }));
      }),
  };
}

/**
 * Reads the posts with a hashtag, without our own:
 * https://docs.joinmastodon.org/methods/timelines/#tag
 */
export function mastodonHashtag(hashtag: string, account: NetworkAccount, asking: Asking): Reader<IncomingPost> {
  return {
    name: `mastodon:${hashtag}`,
    everyMs: 60_000,
    read: (cursor, signal) =>
      newer(cursor, asking, async (after) => {
        const place = `/api/v1/timelines/tag/${encodeURIComponent(hashtag)}?limit=${page}${after}`;
        const statuses = await fetchFromNetwork(authorised(account, place, signal), listOf(statusShape), asking);
        return statuses.map((status) => ({
          id: status.id,
          at: status.created_at,
          post: isOurs(status, account) ? null : postOfStatus(status, account),
        }));
      }),
  };
}

/**
 * Reads the posts on our profile, whichever tool published them; a server shows them to everyone:
 * https://docs.joinmastodon.org/methods/accounts/#statuses
 */
export function mastodonProfile(
  account: Pick<NetworkAccount, 'network' | 'handle' | 'url'>,
  asking: Asking,
  mayConnect?: MayConnect,
): Reader<OwnPost> {
  return {
    name: profileSource.nameOf(account.network),
    everyMs: 600_000,
    async read(cursor, signal) {
      const ask = <Schema extends z.ZodType>(place: string, schema: Schema) =>
        fetchFromNetwork({ url: account.url + place, signal }, schema, { ...asking, mayConnect });
      const acct = encodeURIComponent(localName(account.handle));
      const { id } = await ask(`/api/v1/accounts/lookup?acct=${acct}`, z.object({ id: z.string() }));
      const place = `/api/v1/accounts/${encodeURIComponent(id)}/statuses?exclude_replies=true&limit=20`;
      const statuses = await ask(place, listOf(statusShape));
      const items = statuses.map((status) => ({
        network: account.network,
        key: status.id,
        publishedAt: new Date(status.created_at).toISOString(),
      }));
      return { items: items.toReversed(), cursor };
    },
  };
}

type Found = { id: string; at: string; post: IncomingPost | null };

/** All that is newer than the cursor, page by page upwards; the first time, the newest page as far as it is not older than a day. */
async function newer(
  cursor: string | null,
  { now }: Asking,
  pageAfter: (after: string) => Promise<Found[]>,
): Promise<{ items: IncomingPost[]; cursor: string | null }> {
  if (cursor === null) {
    const since = Date.parse(now()) - dayMs;
    const found = await pageAfter('');
    const recent = found.filter(({ at }) => Date.parse(at) >= since);
    // Where nothing was said yet all that comes is newer than nothing.
    return { items: postsOf(recent), cursor: found[0]?.id ?? '0' };
  }
  const items: IncomingPost[] = [];
  let last = cursor;
  for (let pages = 0; pages < mostPages; pages++) {
    const found = await pageAfter(`&min_id=${encodeURIComponent(last)}`);
    items.push(...postsOf(found));
    last = found[0]?.id ?? last;
    if (found.length < page) break;
  }
  return { items, cursor: last };
}

function postsOf(newestFirst: readonly Found[]): IncomingPost[] {
  return newestFirst.toReversed().flatMap(({ post }) => post ?? []);
}

function authorised({ url, token }: NetworkAccount, place: string, signal: AbortSignal) {
  return { url: url + place, headers: { authorization: `Bearer ${token}` }, signal };
}

function isOurs({ account }: Status, { handle }: NetworkAccount): boolean {
  return account.acct.toLowerCase() === localName(handle);
}
