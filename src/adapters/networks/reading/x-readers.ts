import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { listOf } from './list-of.ts';
import type { Asking } from './network-account.ts';
import type { XAccount, XSession } from './x-session.ts';

/** https://docs.x.com/x-api/posts/get-mentions */
const tweetShape = z.object({
  id: z.string(),
  text: z.string(),
  /** The whole text of one that is longer than 280. */
  note_tweet: z.object({ text: z.string() }).optional(),
  author_id: z.string(),
  created_at: z.string(),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).optional(),
});
type Tweet = z.infer<typeof tweetShape>;

const pageShape = z.object({
  data: listOf(tweetShape).optional(),
  includes: z.object({ users: z.array(z.object({ id: z.string(), username: z.string() })).optional() }).optional(),
  meta: z.object({ newest_id: z.string().optional(), next_token: z.string().optional() }),
});
const userShape = z.object({ data: z.object({ id: z.string() }) });

const fields =
  'tweet.fields=created_at,referenced_tweets,note_tweet,author_id&expansions=author_id&user.fields=username';
/** Each post that is read is paid for. */
const mostPages = 5;
const dayMs = 86_400_000;

/** Reads the posts that mention us. Each post that is read is billed. */
export function xMentions(account: XAccount, session: XSession, asking: Asking): Reader<IncomingPost> {
  const idOf = rememberedId(account, session);
  return {
    name: 'x:mentions',
    everyMs: 120_000,
    async read(cursor, signal) {
      const place = `/2/users/${await idOf(signal)}/mentions?max_results=100&${fields}`;
      const start = momentAfter(asking.now(), -dayMs);
      const since = cursor === null ? `&start_time=${start.replace(/\.\d+/, '')}` : `&since_id=${cursor}`;
      const items: IncomingPost[] = [];
      let newest = cursor;
      let next = '';
      for (let pages = 0; pages < mostPages; pages++) {
        const found = await session.ask(place + since + next, pageShape, signal);
        if (pages === 0) newest = found.meta.newest_id ?? cursor;
        const users = new Map((found.includes?.users ?? []).map(({ id, username }) => [id, username]));
        items.push(
          ...(found.data ?? []).map((tweet) => postOfTweet(tweet, users.get(tweet.author_id) ?? null, account)),
        );
        if (found.meta.next_token === undefined) break;
        next = `&pagination_token=${encodeURIComponent(found.meta.next_token)}`;
      }
      return { items: items.toReversed(), cursor: newest };
    },
  };
}

/**
 * Reads the posts on our profile, whichever tool published them:
 * https://docs.x.com/x-api/users/get-posts. Each read is billed.
 */
export function xProfile(account: XAccount, session: XSession): Reader<OwnPost> {
  const idOf = rememberedId(account, session);
  return {
    name: profileSource.nameOf(account.network),
    everyMs: 3_600_000,
    async read(cursor, signal) {
      const since = cursor === null ? '' : `&since_id=${cursor}`;
      const place = `/2/users/${await idOf(signal)}/tweets?max_results=5&exclude=replies&${fields}${since}`;
      const { data = [], meta } = await session.ask(place, pageShape, signal);
      const items = data.map(({ id, created_at }) => ({
        network: account.network,
        key: id,
        publishedAt: new Date(created_at).toISOString(),
      }));
      return { items: items.toReversed(), cursor: meta.newest_id ?? cursor };
    },
  };
}

/** The number of the account, asked once. */
function rememberedId({ handle }: XAccount, session: XSession): (signal: AbortSignal) => Promise<string> {
  let known: string | null = null;
  return async (signal) => {
    const place = `/2/users/by/username/${encodeURIComponent(handle)}`;
    known ??= (await session.ask(place, userShape, signal)).data.id;
    return known;
  };
}

function postOfTweet(tweet: Tweet, author: string | null, { network }: XAccount): IncomingPost {
  const referred = (type: string) => tweet.referenced_tweets?.find((one) => one.type === type)?.id ?? null;
  return {
    network,
    text: tweet.note_tweet?.text ?? tweet.text,
    author,
    url: `https://x.com/${author ?? 'i'}/status/${tweet.id}`,
    postedAt: new Date(tweet.created_at).toISOString(),
    networkId: tweet.id,
    inReplyTo: referred('replied_to'),
    shareOf: referred('retweeted'),
    asksUs: true,
  };
}
