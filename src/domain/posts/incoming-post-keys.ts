import type { IncomingPost } from './incoming-post.ts';
import { normalisePostUrl } from './normalise-post-url.ts';

/**
 * The keys by which the same post is known that came in twice: its id on its network, its address, and, where a source tells neither, its
 * very words with who wrote them there and when. Two posts that share one are one; the same words by two people are two posts. `hash` keeps
 * keys short and free of what the citizen wrote.
 */
export function incomingPostKeys(post: IncomingPost, hash: (text: string) => string): string[] {
  const keys: string[] = [];
  const url = post.url === null ? null : normalisePostUrl(post.url);
  if (post.networkId !== null) keys.push(networkIdKey(post.network, post.networkId, hash));
  if (url !== null) keys.push(`url:${hash(url)}`);
  // A status of X is named by its number alone, so that its id tells its address.
  else if (isStatusOfX(post)) keys.push(`url:${hash(`x.com/i/status/${post.networkId}`)}`);
  if (keys.length > 0) return keys;
  const { network, author, postedAt, text } = post;
  return [`said:${network}:${hash(JSON.stringify([author, postedAt, text.normalize('NFC').trim()]))}`];
}

/** By which a post is found that another one passes on. */
export function networkIdKey(network: string, networkId: string, hash: (text: string) => string): string {
  return `id:${network}:${hash(networkId)}`;
}

function isStatusOfX({ network, networkId }: IncomingPost): boolean {
  return network === 'x' && networkId !== null && /^\d{1,20}$/.test(networkId);
}
