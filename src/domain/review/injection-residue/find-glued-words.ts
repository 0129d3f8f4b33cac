import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/** No word of our languages is longer. */
const LONGEST_WORD = 25;
/** Capitals within a word after which a reader may still take it for a name: "WhatsApp" has one. */
const MOST_CAPITALS = 1;
const WORD = /[\p{L}\p{M}]{6,}/gu;
const INNER_CAPITAL = /(?<=\p{Ll})\p{Lu}/gu;
/** First code unit that the table does not know. */
const BEYOND = 0x300;
const [NO_LETTER, SMALL, CAPITAL, OTHER, UNKNOWN] = [0, 1, 2, 3, 4];
const KINDS = Uint8Array.from({ length: BEYOND }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (!/[\p{L}\p{M}]/u.test(sign)) return NO_LETTER;
  return /\p{Ll}/u.test(sign) ? SMALL : /\p{Lu}/u.test(sign) ? CAPITAL : OTHER;
});

/** Returns true for few texts: with a capital behind a small letter, so long a word, or a letter that the table does not know. */
function mayBeGlued(text: string): boolean {
  let letters = 0;
  let before = NO_LETTER;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = unit < BEYOND ? (KINDS[unit] ?? UNKNOWN) : isPunctuation(unit) ? NO_LETTER : UNKNOWN;
    letters = kind === NO_LETTER ? 0 : letters + 1;
    if (kind === UNKNOWN || (kind === CAPITAL && before === SMALL) || letters > LONGEST_WORD) return true;
    before = kind;
  }
  return false;
}

/** Dashes, quotation marks and the like. */
function isPunctuation(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x2027;
}

const HASHTAG = /[#＃][\p{L}\p{M}\p{N}_]+/gu;

/**
 * Words written together, which no check finds and every reader does: "ElAguaEsPotable". Hashtags,
 * addresses and accounts are written so, and names that the handbook, a fact or the post writes so.
 */
export function findGluedWords(draft: DraftReading): Span[] {
  const { text } = draft;
  if (!mayBeGlued(text)) return [];
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
