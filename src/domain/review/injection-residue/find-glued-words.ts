import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { LONGEST_WORD } from './residue-signs.ts';

/** Capitals within a word after which a reader may still take it for a name: "WhatsApp" has one. */
const MOST_CAPITALS = 1;
const WORD = /[\p{L}\p{M}]{6,}/gu;
const INNER_CAPITAL = /(?<=\p{Ll})\p{Lu}/gu;
const HASHTAG = /[#＃][\p{L}\p{M}\p{N}_]+/gu;

/**
 * Words written together, which no check finds and every reader does: "ElAguaEsPotable". Hashtags,
 * addresses and accounts are written so, and names that the handbook, a fact or the post writes so.
 */
export function findGluedWords(draft: DraftReading): Span[] {
  const { text } = draft;
  const glued = spansIn(text, WORD).filter(({ words }) => isGlued(words));
  if (glued.length === 0) return [];
  const apart = [...spansIn(text, HASHTAG), ...findWebAddresses(text)];
  return glued
    .filter(({ start, end }) => !apart.some((other) => other.start < end && start < other.end))
    .filter(({ words }) => !isWrittenSo(words, draft));
}

function isGlued(word: string): boolean {
  // "Holaaaaaa" is long, and one word.
  if (word.length > LONGEST_WORD && word.replace(/(\p{L})\1{2,}/gu, '$1').length > LONGEST_WORD) return true;
  return word !== word.toLowerCase() && (word.match(INNER_CAPITAL) ?? []).length > MOST_CAPITALS;
}

function isWrittenSo(words: string, { handbook, facts, post }: DraftReading): boolean {
  const { networks, officialSources, officialAccounts = [] } = handbook.institution;
  const names = [
    ...facts.flatMap(({ value, source }) => [value, source]),
    ...networks.flatMap(({ name, handle }) => [name, handle ?? []].flat()),
    ...officialAccounts.map(({ account }) => account),
    ...officialSources.hosts.flatMap(({ host, body }) => [comparableHost(host), body]),
    post?.author ?? '',
  ];
  return names.some((name) => name.includes(words));
}
