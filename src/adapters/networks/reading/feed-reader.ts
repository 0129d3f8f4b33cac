import { z } from 'zod';
import type { IncomingPost } from '../../../domain/posts/incoming-post.ts';
import type { OwnPost, Reader } from '../../../domain/posts/reader.ts';
import { profileSource } from '../../../domain/posts/reader.ts';
import type { MayConnect } from './fetch-bytes.ts';
import { fetchDocument, NO_VALIDATORS, validatorsShape } from './fetch-document.ts';
import { namesUs } from './names-us.ts';
import type { Asking } from './network-account.ts';
import type { FeedEntry } from './parse-feed.ts';
import { parseFeed } from './parse-feed.ts';
import { readCursor } from './read-cursor.ts';
import { newWindow, unseenIn, windowShape } from './seen-window.ts';

export type FeedDeps = Asking & { mayConnect: MayConnect };

const cursorShape = z.object({ validators: validatorsShape, window: windowShape });

const everyMs = 300_000;

/** Reads the posts of a feed: a newspaper, a neighbours' association, a search that another tool keeps. */
export function feedReader(
  feed: { id: string; url: string; network: string; ourNames: readonly string[] },
  deps: FeedDeps,
): Reader<IncomingPost> {
  return entriesReader({ name: `feed:${feed.id}`, url: feed.url }, deps, (entry) => postOfEntry(entry, feed));
}

/** Reads the posts on a profile of ours that has a feed. */
export function profileFeedReader({ network, url }: { network: string; url: string }, deps: FeedDeps): Reader<OwnPost> {
  return entriesReader({ name: profileSource.nameOf(network), url }, deps, ({ key, at }) =>
    at === null ? null : { network, key, publishedAt: at },
  );
}

function entriesReader<Item>(
  { name, url }: { name: string; url: string },
  deps: FeedDeps,
  itemOf: (entry: FeedEntry) => Item | null,
): Reader<Item> {
  return {
    name,
    everyMs,
    async read(stored, signal) {
      const before = readCursor(stored, cursorShape) ?? { validators: NO_VALIDATORS, window: newWindow(deps.now()) };
      const document = await fetchDocument({ url, known: before.validators, signal }, deps);
      if (document === null) return { items: [], cursor: stored };
      const { fresh, window } = unseenIn(before.window, parseFeed(document.text, url).toReversed());
      const cursor = JSON.stringify({ validators: document.validators, window });
      return { items: fresh.flatMap((entry) => itemOf(entry) ?? []), cursor };
    },
  };
}

function postOfEntry(
  { id, title, text, author, links, at }: FeedEntry,
  { network, ourNames }: { network: string; ourNames: readonly string[] },
): IncomingPost | null {
  const words = text.startsWith(title) ? text : [title, text].filter((part) => part !== '').join('\n\n');
  if (words === '') return null;
  const common = { network, text: words, author, url: links[0] ?? null, postedAt: at };
  return { ...common, networkId: id, inReplyTo: null, shareOf: null, asksUs: namesUs(words, ourNames) };
}
