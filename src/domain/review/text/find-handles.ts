import { findPhrase } from '../../text/find-phrase.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { onceAsked } from '../grounding/claims/once-asked.ts';

/** Person named in a reply: another account, or the author outside the greeting. */
export type FoundHandle = Span & { whose: 'other-account' | 'author' };

const SENTENCE_END = /[.!?…](?=\s|$)|\n/gu;

/** Characters up to which a sentence is a mere "Buenos días.". */
const BARE_GREETING = 15;

/**
 * Accounts and names in a reply that should not be there. The author answered may be named in the first sentence, as in
 * a greeting; `known` are accounts that anybody may be sent to, with or without @.
 */
export function findHandles(reply: string, author: string | null, known: () => readonly string[]): FoundHandle[] {
  const written = mentionsIn(reply);
  const named = namePlaces(reply, author);
  if (written.length === 0 && named.length === 0) return [];
  const greetingEnd = onceAsked(() => endOfGreeting(reply));
  const mentions = written.flatMap(({ account, span }): FoundHandle[] => {
    if (known().some((handle) => isSameAccount(account, handle))) return [];
    if (author === null || !isSameAccount(account, author)) return [{ ...span, whose: 'other-account' }];
    return span.start < greetingEnd() ? [] : [{ ...span, whose: 'author' }];
  });
  const names = named
    .filter(({ start }) => start >= greetingEnd())
    .filter(({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end));
  return [...mentions, ...names.map((span): FoundHandle => ({ ...span, whose: 'author' }))];
}

function mentionsIn(reply: string): { account: string; span: Span }[] {
  // Folding a text and reading its addresses costs more than all the rest here.
  if (!/[@＠﹫]/u.test(reply)) return [];
  const exact = foldText(reply, 'exact');
  return findWebAddresses(exact.text)
    .filter(({ kind }) => kind === 'mention')
    .map(({ start, end }) => ({ account: exact.text.slice(start, end), span: exact.spanOf(start, end) }));
}

/**
 * Returns the end of the first sentence, or of the second after a bare "Hola.". Dots inside handles
 * end no sentence.
 */
function endOfGreeting(reply: string): number {
  const plain = reply.replace(/@[\p{L}\p{N}_.-]+/gu, (handle) => 'x'.repeat(handle.length));
  const ends = matchesIn(plain, SENTENCE_END).map(({ index }) => index);
  return ends.find((index) => index >= BARE_GREETING) ?? reply.length;
}

function namePlaces(reply: string, author: string | null): Span[] {
  if (author === null) return [];
  const bare = bareHandle(author);
  if (!isTelling(bare)) return [];
  const folded = foldText(reply, 'loose');
  return findPhrase(folded.text, foldText(bare, 'loose').text).map(({ start, end }) => folded.spanOf(start, end));
}

/** Without its @ a handle that is a plain word ("agua") names nobody; two words or a figure or underscore do. */
function isTelling(bare: string): boolean {
  return bare.length >= 4 && /[\s_\d]/u.test(bare) && /\p{L}/u.test(bare);
}

/** `@name` and `name@server` are one account; two servers named make two. */
function isSameAccount(one: string, other: string): boolean {
  const [name, server] = accountParts(one);
  const [otherName, otherServer] = accountParts(other);
  return name === otherName && (server === otherServer || server === undefined || otherServer === undefined);
}

function accountParts(handle: string): [string | undefined, string | undefined] {
  const [name, server] = bareHandle(handle).toLowerCase().split('@');
  return [name, server];
}

function bareHandle(handle: string): string {
  const written = handle.trim();
  return written.startsWith('@') ? written.slice(1) : written;
}
