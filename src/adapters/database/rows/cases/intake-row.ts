import type { Delivered } from '../../../../domain/posts/intake-queue.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { comparableHandle } from '../values/comparable-handle.ts';

/** Columns of a post that came in automatically, as every table stores it. */
export type IncomingColumns = {
  id: string;
  source: string;
  network: string;
  networkId: string | null;
  inReplyTo: string | null;
  shareOf: string | null;
  asksUs: number;
  url: string | null;
  author: string | null;
  /** By which all posts of an account are found, however it is spelt. */
  authorKey: string | null;
  text: string;
  postedAt: string | null;
};

export type IntakeRow = IncomingColumns & {
  acceptedAt: string;
  why: string | null;
  /** 1 if the source speaks for its network, else 0. */
  vouched: number;
};

export function incomingColumns(id: string, { source, post }: Delivered): IncomingColumns {
  const { postedAt, asksUs } = post;
  const author = storableText(post.author);
  return {
    id,
    source,
    postedAt,
    author,
    network: storableText(post.network),
    networkId: storableText(post.networkId),
    inReplyTo: storableText(post.inReplyTo),
    shareOf: storableText(post.shareOf),
    asksUs: asksUs ? 1 : 0,
    url: storableText(post.url),
    authorKey: author === null ? null : comparableHandle(author),
    text: storableText(post.text),
  };
}

export function deliveredOf(row: IncomingColumns): Delivered {
  const { source, network, networkId, inReplyTo, shareOf, url, author, text, postedAt } = row;
  return {
    source,
    post: { network, networkId, inReplyTo, shareOf, url, author, text, postedAt, asksUs: row.asksUs === 1 },
  };
}
