import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import { fetchFromNetwork } from './fetch-from-network.ts';
import { listOf } from './list-of.ts';
import type { Asking, NetworkAccount } from './network-account.ts';
import { readCursor } from './read-cursor.ts';
import { newWindow, unseenIn, windowShape } from './seen-window.ts';

/** A Page of ours: `pageId` is its number, and the token its own. */
export type FacebookPage = Omit<NetworkAccount, 'handle'> & { pageId: string };

/** https://developers.facebook.com/docs/graph-api/reference/comment */
const commentShape = z.object({
  id: z.string(),
  message: z.string().optional(),
  created_time: z.string(),
  permalink_url: z.string().optional(),
  from: z.object({ id: z.string(), name: z.string() }).optional(),
  parent: z.object({ id: z.string() }).optional(),
});
type Comment = z.infer<typeof commentShape>;

const postsShape = z.object({
  data: listOf(z.object({ id: z.string(), comments: z.object({ data: listOf(commentShape) }).optional() })),
});
const ownShape = z.object({ data: listOf(z.object({ id: z.string(), created_time: z.string() })) });

const commentFields = 'id,message,created_time,permalink_url,from,parent';
/**
 * Requests the newest comments, at most 100, of each of our newest posts; answers to comments are
 * included.
 */
const asked = `comments.order(reverse_chronological).filter(stream).limit(100){${commentFields}}`;

/** Reads the comments below our recent posts. All of them ask us, because they are on our own Page. */
export function facebookComments(page: FacebookPage, asking: Asking): Reader<IncomingPost> {
  return {
    name: 'facebook:comments',
    everyMs: 120_000,
    async read(stored, signal) {
      const fields = encodeURIComponent(`id,${asked}`);
      const place = `/${page.pageId}/published_posts?fields=${fields}&limit=25`;
      const { data } = await fetchFromNetwork(authorised(page, place, signal), postsShape, asking);
      const found = data.flatMap(({ id, comments }) =>
        (comments?.data ?? []).map((comment) => ({
          comment,
          below: id,
          key: comment.id,
          at: momentOf(comment.created_time),
        })),
      );
      const oldestFirst = found.toSorted((one, other) => one.at.localeCompare(other.at));
      const { fresh, window } = unseenIn(readCursor(stored, windowShape) ?? newWindow(asking.now()), oldestFirst);
      const others = fresh.filter(({ comment }) => comment.from?.id !== page.pageId && (comment.message ?? '') !== '');
      const items = others.map(({ comment, below }) => postOfComment(comment, below, page));
      return { items, cursor: JSON.stringify(window) };
    },
  };
}

/** Reads the posts on our Page, whichever tool published them. */
export function facebookProfile(page: FacebookPage, asking: Asking): Reader<OwnPost> {
  return {
    name: profileSource.nameOf(page.network),
    everyMs: 600_000,
    async read(cursor, signal) {
      const place = `/${page.pageId}/published_posts?fields=id,created_time&limit=20`;
      const { data } = await fetchFromNetwork(authorised(page, place, signal), ownShape, asking);
      const items = data.map(({ id, created_time }) => ({
        network: page.network,
        key: id,
        publishedAt: momentOf(created_time),
      }));
      return { items: items.toReversed(), cursor };
    },
  };
}

function postOfComment(comment: Comment, below: string, { network }: FacebookPage): IncomingPost {
  return {
    network,
    text: comment.message ?? '',
    author: comment.from?.name ?? null,
    url: comment.permalink_url ?? `https://www.facebook.com/${comment.id}`,
    postedAt: momentOf(comment.created_time),
    networkId: comment.id,
    inReplyTo: comment.parent?.id ?? below,
    shareOf: null,
    asksUs: true,
  };
}

/** In a header, since an address ends up in logs. */
function authorised({ url, token }: FacebookPage, place: string, signal: AbortSignal) {
  return { url: url + place, headers: { authorization: `Bearer ${token}` }, signal };
}

/** As Meta writes it: `2026-11-24T10:00:00+0000`. */
function momentOf(written: string): string {
  return new Date(written).toISOString();
}
