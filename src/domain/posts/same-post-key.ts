import { normalisePostUrl } from './normalise-post-url.ts';
import type { FlaggedPost } from './post.ts';
import { addressKey } from './post-identity.ts';

/** Shorter texts ("gracias", "vergüenza") are written by many: they do not tell one post from another. */
const LEAST_LETTERS = 20;

/**
 * The keys by which a post of a case is found: `url:…` of its address, `text:<network>:…` of its words. Whether it is the same one its words
 * say (`isSamePost`). `hash` keeps keys short and free of what the citizen wrote.
 */
export function samePostKeys(post: FlaggedPost, hash: (text: string) => string): string[] {
  const keys: string[] = [];
  const url = post.url === null ? null : normalisePostUrl(post.url);
  if (url !== null) keys.push(addressKey(url, hash));
  const words = comparableText(post.text);
  if (words.replace(/ /g, '').length >= LEAST_LETTERS) keys.push(`text:${post.network}:${hash(words)}`);
  return keys;
}

/** Words alone: no accents, capitals, links, marks, emoji or invisible characters. */
function comparableText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
