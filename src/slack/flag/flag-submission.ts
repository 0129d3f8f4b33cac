import { z } from 'zod';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { FlaggedPost } from '../../domain/posts/post.ts';
import type { Filled } from '../kit/filled.ts';
import { FLAG_FIELDS, OTHER_NETWORK } from './flag-modal.ts';
import { linksInMrkdwn, typedText } from './plain-mrkdwn.ts';
import { authorInLink, networkOfLink } from './read-post-link.ts';

/** Values that the form of a flag keeps beside its fields. */
export type FlagMetadata = {
  /** Channel in which the person was; null for the shortcut that is everywhere. */
  channel: string | null;
  /** Flagged message; null for words that the person typed. */
  message: { channel: string; ts: string } | null;
  /** Address of the post, where the form does not ask. */
  url: string;
  author: string;
  network: string | null;
};

const metadata = z.object({
  channel: z.string().nullable(),
  message: z.object({ channel: z.string(), ts: z.string() }).nullable(),
  url: z.string(),
  author: z.string(),
  network: z.string().nullable(),
});

/** Slack keeps no more characters beside a form. */
const MOST = 3000;

export function encodeFlagMetadata(kept: FlagMetadata): string {
  const whole = JSON.stringify(kept);
  return whole.length <= MOST ? whole : JSON.stringify({ ...kept, url: '', author: '' });
}

/** Forms that were opened by an earlier version hold the channel alone. */
export function decodeFlagMetadata(stored: string): FlagMetadata {
  if (!stored.startsWith('{')) return { channel: stored || null, message: null, url: '', author: '', network: null };
  return metadata.parse(JSON.parse(stored));
}

/** Returns the post that a person of the team filled in. */
export function flaggedPostOf(filled: Filled): FlaggedPost {
  return {
    text: filled.text(FLAG_FIELDS.text).trim(),
    network: filled.text(FLAG_FIELDS.network),
    author: filled.text(FLAG_FIELDS.author).trim() || null,
    url: filled.text(FLAG_FIELDS.url).trim() || null,
    postedAt: null,
  };
}

/**
 * Returns the post of a colleague, who fills in what it says. Its address is the one that is known, else a link
 * among the words, whose account is the author.
 */
export function toldPostOf(filled: Filled, kept: FlagMetadata, handbook: Handbook): FlaggedPost {
  const words = filled.text(FLAG_FIELDS.text);
  const links = linksInMrkdwn(words);
  const isPosts = (link: string) => networkOfLink(link, handbook) !== null;
  const isKnown = isPosts(kept.url);
  const url = isKnown ? kept.url : (links.find(isPosts) ?? links[0] ?? kept.url);
  const named = authorInLink(url);
  const text = typedText(words.trim());
  return {
    text: links.includes(url) ? text.replace(url, '').trim() : text,
    network: kept.network ?? networkOfLink(url, handbook) ?? OTHER_NETWORK,
    author: (isKnown ? kept.author || named : named || kept.author) || null,
    url: url || null,
    postedAt: null,
  };
}

/** Returns what is wrong with the post, and in which field; null where nothing is. */
export function flagProblem(post: FlaggedPost) {
  if (post.text === '') return { field: FLAG_FIELDS.text, key: 'flag.text_missing' } as const;
  const isLink = post.url === null || (URL.canParse(post.url) && /^https?:$/.test(new URL(post.url).protocol));
  return isLink ? null : ({ field: FLAG_FIELDS.url, key: 'flag.not_a_link' } as const);
}
