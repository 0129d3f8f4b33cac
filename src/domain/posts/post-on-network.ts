import { foldText } from '../text/fold-text.ts';
import type { Post } from './post.ts';
import { postWords } from './post-identity.ts';
import { withoutAddresses } from './similarity/comparable-text.ts';

/** A post as its network shows it now. */
export type PostOnNetwork = {
  /** All spellings of the account; empty where the network does not tell it. */
  handles: readonly string[];
  /** Names that the account gives itself, which any other account may give itself too. */
  names: readonly string[];
  /** Texts of the post, in each form that the network shows. */
  texts: readonly string[];
};

/** Account and words of a post, as its case holds them. */
export type KnownPost = Pick<Post, 'author' | 'text'>;

const ACCOUNT = /@[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?/gu;

/**
 * Returns true if the network shows the post of the case: the same words, and the same account as
 * far as both are known. Addresses, accounts and punctuation within the words do not count.
 */
export function isPostOfCase(found: PostOnNetwork, { author, text }: KnownPost): boolean {
  const said = comparableWords(text);
  return found.texts.some((one) => comparableWords(one) === said) && isItsAccount(found, author);
}

function isItsAccount({ handles, names }: PostOnNetwork, author: string | null): boolean {
  if (author === null || author.trim() === '' || handles.length + names.length === 0) return true;
  const spelt = [author, ...(author.match(ACCOUNT) ?? [])].map(comparableAccount);
  if (handles.some((handle) => spelt.includes(comparableAccount(handle)))) return true;
  const name = comparableName(author);
  return name !== '' && names.some((one) => comparableName(one) === name);
}

/** Networks shorten addresses and put the accounts that are answered in front; a text without words is compared as it is. */
function comparableWords(text: string): string {
  return postWords(withoutAddresses(text)) || text.replace(/\s+/gu, ' ').trim();
}

function comparableAccount(handle: string): string {
  return handle.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}

function comparableName(name: string): string {
  return foldText(name, 'loose')
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
