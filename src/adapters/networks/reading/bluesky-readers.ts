import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import type { BlueskySession } from './bluesky-session.ts';
import { fetchFromNetwork } from './fetch-from-network.ts';
import { listOf } from './list-of.ts';
import { namesUs } from './names-us.ts';
import type { Asking, NetworkAccount } from './network-account.ts';
import { readCursor } from './read-cursor.ts';
import type { SeenWindow } from './seen-window.ts';
import { newWindow, unseenIn, windowShape } from './seen-window.ts';

type Account = Pick<NetworkAccount, 'network' | 'handle'>;

/** https://docs.bsky.app/docs/api/app-bsky-feed-search-posts */
const recordShape = z.object({
  text: z.string(),
  reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
});
const authorShape = z.object({ did: z.string(), handle: z.string() });
const postShape = z.object({ uri: z.string(), author: authorShape, indexedAt: z.string(), record: recordShape });
type FoundPost = z.infer<typeof postShape>;

/** Likes and follows have no post. */
const noticeShape = postShape.extend({ reason: z.enum(['mention', 'reply']) });
const mentionsShape = z.object({
  notifications: z.array(z.unknown()).transform((all) => all.filter(isNotice)),
  cursor: z.string().optional(),
});
const searchShape = z.object({ posts: listOf(postShape), cursor: z.string().optional() });
const feedShape = z.object({
  feed: listOf(z.object({ post: postShape.pick({ uri: true, author: true, indexedAt: true }) })),
});

const page = 100;
const mostPages = 5;

/**
 * Reads the posts that mention or answer us:
 * https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications
 */
export function blueskyMentions(account: Account, session: BlueskySession, asking: Asking): Reader<IncomingPost> {
  return {
    name: 'bluesky:mentions',
    everyMs: 30_000,
    read: (stored, signal) =>
      unseenPosts(stored, account, asking, async (before) => {
        const place = `app.bsky.notification.listNotifications?reasons=mention&reasons=reply&limit=${page}${before}`;
        const { notifications, cursor } = await session.ask(place, mentionsShape, signal);
        return { posts: notifications.map((post) => ({ post, asksUs: true })), cursor };
      }),
  };
}

/** Reads the posts with a hashtag, without our own. */
export function blueskySearch(
  hashtag: string,
  account: Account,
  session: BlueskySession,
  asking: Asking,
): Reader<IncomingPost> {
  return {
    name: `bluesky:${hashtag}`,
    everyMs: 60_000,
    read: (stored, signal) =>
      unseenPosts(stored, account, asking, async (before) => {
        const query = encodeURIComponent(`#${hashtag}`);
        const place = `app.bsky.feed.searchPosts?q=${query}&sort=latest&limit=${page}${before}`;
        const { posts, cursor } = await session.ask(place, searchShape, signal);
        return { posts: posts.map((post) => ({ post, asksUs: namesUs(post.record.text, [account.handle]) })), cursor };
      }),
  };
}

/**
 * Reads the posts on our profile, whichever tool published them; the profile is public:
 * https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
 */
export function blueskyProfile({ network, handle }: Account, publicUrl: string, asking: Asking): Reader<OwnPost> {
  return {
    name: profileSource.nameOf(network),
    everyMs: 600_000,
    async read(cursor, signal) {
      const actor = encodeURIComponent(handle);
      const url = `${publicUrl}/xrpc/app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_no_replies&limit=20`;
      const { feed } = await fetchFromNetwork({ url, signal }, feedShape, asking);
      const ours = feed.filter(({ post }) => post.author.handle.toLowerCase() === handle.toLowerCase());
      const items = ours.map(({ post }) => ({ network, key: post.uri, publishedAt: momentOf(post.indexedAt) }));
      return { items: items.toReversed(), cursor };
    },
  };
}

/** A server that does not know the filter gives likes too. */
function isNotice(one: unknown): one is z.infer<typeof noticeShape> {
  return noticeShape.safeParse(one).success;
}

type Page = { posts: { post: FoundPost; asksUs: boolean }[]; cursor: string | undefined };

/** Goes down page by page until it meets what it knows. */
async function unseenPosts(
  stored: string | null,
  account: Account,
  { now }: Asking,
  pageBefore: (before: string) => Promise<Page>,
): Promise<{ items: IncomingPost[]; cursor: string }> {
  let window: SeenWindow = readCursor(stored, windowShape) ?? newWindow(now());
  const items: IncomingPost[] = [];
  let before = '';
  for (let pages = 0; pages < mostPages; pages++) {
    const { posts, cursor } = await pageBefore(before);
    const found = posts.map((one) => ({ ...one, key: one.post.uri, at: momentOf(one.post.indexedAt) }));
    const unseen = unseenIn(window, found);
    window = unseen.window;
    const others = unseen.fresh.filter(({ post }) => !isOurs(post, account));
    items.push(...others.map(({ post, asksUs }) => postOfBluesky(post, asksUs, account)));
    if (cursor === undefined || found.length === 0 || unseen.fresh.length < found.length) break;
    before = `&cursor=${encodeURIComponent(cursor)}`;
  }
  return { items: items.toReversed(), cursor: JSON.stringify(window) };
}

function postOfBluesky(
  { uri, author, indexedAt, record }: FoundPost,
  asksUs: boolean,
  { network }: Account,
): IncomingPost {
  const key = uri.split('/').at(-1) ?? '';
  return {
    network,
    text: record.text,
    author: author.handle,
    url: `https://bsky.app/profile/${author.handle}/post/${key}`,
    postedAt: momentOf(indexedAt),
    networkId: uri,
    inReplyTo: record.reply?.parent.uri ?? null,
    shareOf: null,
    asksUs,
  };
}

function isOurs({ author }: FoundPost, { handle }: Account): boolean {
  return author.handle.toLowerCase() === handle.toLowerCase();
}

function momentOf(written: string): string {
  return new Date(written).toISOString();
}
