import { rememberLast } from '../text/remember-last.ts';
import type { Delivered } from './intake-queue.ts';
import { normalisePostUrl } from './normalise-post-url.ts';
import { sameWords } from './similarity/same-words.ts';

/**
 * Identity of a post: a name (its id, its address, or author and time of the words) and its words.
 * Two posts are one if both agree; other words under one name are another post, or a new version.
 * `words` is a hash under the name, so that equal words of two posts reveal nothing.
 */
export type PostName = { key: string; words: string };

type Hash = (text: string) => string;

/** Every name of a post that came in, each with its words. `hash` keeps them short and free of what the citizen wrote. */
export function postNames(delivered: Delivered, hash: Hash): PostName[] {
  const said = postWords(delivered.post.text);
  return incomingPostKeys(delivered, hash).map((key) => ({ key, words: underName(key, said, hash) }));
}

/**
 * The name that its id would be where the source vouched for the network. Such a post is never found by it, but in the same words it is
 * the one that is there, and ids of all sources counted so once.
 */
export function networkNames(delivered: Delivered, hash: Hash): PostName[] {
  const { networkId, network, text } = delivered.post;
  if (delivered.vouched === true || networkId === null) return [];
  const key = networkIdKey(network, networkId, hash);
  return [{ key, words: wordsUnder(key, text, hash) }];
}

/** The words of a post as they stand beside one of its names. */
export function wordsUnder(key: string, text: string, hash: Hash): string {
  return underName(key, postWords(text), hash);
}

function underName(key: string, said: string, hash: Hash): string {
  return hash(`${key}\n${said}`);
}

/**
 * Returns the names that identify a post: its id on its network, and its address. If a source gives
 * neither, the name is made from its words, author, network and time.
 */
export function incomingPostKeys(delivered: Delivered, hash: Hash): string[] {
  const { post } = delivered;
  const keys: string[] = [];
  const url = post.url === null ? null : normalisePostUrl(post.url);
  if (post.networkId !== null) keys.push(idKeyOf(delivered, post.networkId, hash));
  if (url !== null) keys.push(addressKey(url, hash));
  // A status of X is named by its number alone, so that its id tells its address.
  else if (isStatusOfX(post)) keys.push(addressKey(`x.com/i/status/${post.networkId}`, hash));
  if (keys.length > 0) return keys;
  const { network, author, postedAt, text } = post;
  return [`said:${network}:${hash(JSON.stringify([author, postedAt, text.normalize('NFC').trim()]))}`];
}

/** The name that an id gives: known to all where the source vouches for the network, else to that source alone. */
export function idKeyOf({ source, post: { network }, vouched }: Delivered, id: string, hash: Hash): string {
  return networkIdKey(network, vouched === true ? id : JSON.stringify([source, id]), hash);
}

export function networkIdKey(network: string, networkId: string, hash: Hash): string {
  return `id:${network}:${hash(networkId)}`;
}

export function addressKey(address: string, hash: Hash): string {
  return `url:${hash(address)}`;
}

/** Returns true if a name is an id: other words under it are the same post, edited. */
export function isIdKey(key: string): boolean {
  return key.startsWith('id:');
}

function isStatusOfX({ network, networkId }: Delivered['post']): boolean {
  return network === 'x' && networkId !== null && /^\d{1,20}$/.test(networkId);
}

const UNIT =
  '(?:segundos?|segons?|segundo|seg|secs?|seconds?|minutos?|minuts?|minutu|mins?|minutes?|horas?|hores|hora|ordu|hours?|hrs?|días?|dies|dia|egun|days?|s|m|h|d)';
const COUNTED =
  "(?:me gusta|likes?|m['’]agrada(?:da)?|gústa(?:n)?me|atsegin|visualizaci(?:ones|ón|óns)|visualitzaci(?:ons|ó)|ikustaldi|reproducciones|views?|comentarios?|comentaris?|iruzkin|comments?|retuits?|retweets?|reposts?|respuestas?|respostes|repl(?:y|ies)|compartidos?|shares?|favoritos?)";
const NUMBER = '\\d[\\d.,]{0,9}(?:\\s?(?:k|mil|mill?))?';
/**
 * Matches counters of a page that change at each reading: "hace 3 h", "3 h ago", "12 me gusta", "❤
 * 12".
 */
const COUNTERS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:hace|fa|hai|duela)\\s${NUMBER}\\s?${UNIT}|${NUMBER}\\s?${UNIT}\\sago|${NUMBER}\\s${COUNTED}|[❤♥👍👁🔁💬⭐]\\uFE0F?\\s?${NUMBER})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Matches a sign that is a call for help alone. */
const SOS = /🆘/gu;

/** A flood says few things at a time, and each post is asked for its words as it comes and as it is taken in. */
const REMEMBERED = 2_000;

/** The words of a post, by which two are one: as `sameWords`, without counters. What has no words is compared as it is. */
export const postWords = rememberLast((text: string): string => {
  const plain = text.normalize('NFC').replace(SOS, ' sos ').replace(/\s+/g, ' ').trim();
  const words = sameWords(plain.replace(COUNTERS, ' ').replace(/ {2,}/g, ' ').trim());
  return words === '' ? plain : words;
}, REMEMBERED);

/**
 * Returns true if the other text contains all words of this one, in order. A network may have cut
 * the last word in half.
 */
export function saysNoMore(text: string, than: string): boolean {
  return ` ${postWords(than)}`.includes(` ${postWords(text)}`);
}
