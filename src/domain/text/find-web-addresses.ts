import { rememberNewest } from './remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from './remember-last.ts';
import { unitAt } from './scan-words.ts';
import { isTopLevelDomain } from './top-level-domains.ts';

/** Link, bare domain, mail or account as the text writes it; offsets in code units, end exclusive. */
export type WebAddress = {
  kind: 'link' | 'bare' | 'mail' | 'mention';
  /** ASCII, lower case; `www.` kept. Of a mention, the server it names, else empty. */
  host: string;
  /** With its first slash; empty when there is none. */
  path: string;
  start: number;
  end: number;
};

/** A dot, also one in brackets, as people write it to keep a link from being a link. */
const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\))';
const DOT_WORD = '(?:punto|punt|puntu|ponto|dot|\\.)';
const BRACKETED_DOT = `\\s*[(\\[{]\\s*${DOT_WORD}\\s*[)\\]}]\\s*`;
const SPELT_DOT = `(?:\\s+${DOT_WORD}\\s+|${BRACKETED_DOT})`;
/** As people write it to keep a mail address from machines. */
const AT = '(?:@|\\s*[(\\[{]\\s*(?:arroba|arrova|abildua|at|@)\\s*[)\\]}]\\s*|\\s+(?:arroba|arrova|a ?bildua)\\s+)';
const HOST = `(?:[\\p{L}\\p{M}\\p{N}-]+${DOT})+[\\p{L}\\p{M}\\p{N}-]{2,}`;
/** Most labels of a host that is spelt out; of a longer one, the last are found. */
const MOST_SPELT = 6;
const REST = '[^\\s<>"«»“”]*';
const ADDRESS = new RegExp(
  // None begins within a word: to say so once is faster than in each way.
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?<![\\p{L}\\p{N}])(?<link>(?:h..ps?|ftp)://+(?<authority>[^\\s/\\\\?#<>"«»“”]+)(?<linkRest>${REST}))`,
    `(?<![\\p{L}\\p{N}._%+-])@(?<account>[\\p{L}\\p{N}_.-]+(?:@(?<server>${HOST}))?)`,
    `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+${AT}(?<mailHost>${HOST}|(?:[\\p{L}\\p{N}-]+${SPELT_DOT})+[\\p{L}\\p{N}]{2,})`,
    '(?<![\\p{L}\\p{N}.,:-]|\\d\\s{1,3})(?<ip>(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d))(?::\\d+)?(?![\\p{L}\\p{N}]|[.\\s-]{1,3}\\d)(?:/[^\\s<>"«»“”]*)?',
    `(?<![\\p{L}\\p{M}\\p{N}-])(?!\\d+\\.(?:e?an|e?tan|e?ko|e?tik|era|ra|a|ak)(?![\\p{L}\\p{N}.-]))(?<bare>${HOST})(?::\\d+)?(?<bareRest>[/?#]${REST})?`,
    `(?<![\\p{L}\\p{N}-])(?<bracketed>[\\p{L}\\p{N}-]+(?:${BRACKETED_DOT}[\\p{L}\\p{N}-]+)+)(?![\\p{L}\\p{N}])`,
    // Only endings that are no words, or that end what is said: "en este punto es" is no address.
    // Nor is "al punt net", where one takes what is to be recycled.
    `(?<![\\p{L}\\p{N}-])(?!(?:els?|als?|dels?|un|cap|nostre|nou|mateix|del|este|aquest|en|i|o|a|de)\\s+punts?\\s+nets?(?![\\p{L}\\p{N}]))(?<spelt>(?:[\\p{L}\\p{N}-]+${SPELT_DOT}){1,${MOST_SPELT}}(?:com|org|net|info|cat|eus|gal|example|(?:es|eu)(?=\\s*(?:[/.,;:)]|$))))(?![\\p{L}\\p{N}])`,
    // Labels that lead to no host are read once, and not again from each of them.
    '(?<![\\p{L}\\p{M}\\p{N}-])(?:[\\p{L}\\p{M}\\p{N}-]+\\.)+',
  ].join('|')})`,
  'giu',
);

/**
 * Matches the signs that every address has: a dot inside or spelt out, an at sign, or the slash of
 * a link. Only what is near them is searched.
 */
const SIGN = new RegExp(
  [
    ':/|@|arro[bv]a|bildua',
    '\\.[\\])]?[\\p{L}\\p{M}\\p{N}-]',
    '[(\\[{]\\s*at\\s*[)\\]}]',
    `[(\\[{]\\s*${DOT_WORD}`,
    `\\s${DOT_WORD}\\s`,
  ].join('|'),
  'giu',
);
/** Words from the first of an address to the one with its first sign, at most: "ana a bildua …". */
const MOST_WORDS_TO_SIGN = 3;
const BLANK = 0x20;
const NEW_LINE = 0x0a;
const SPELT_DOTS = new RegExp(SPELT_DOT, 'giu');
const TRAILING = /[.,;:!?'")\]}…*_~-]+$/u;
const FILE_ENDING = /^(?:pdf|docx?|xlsx?|odt|ods|jpe?g|png|gif|svg|txt|csv|mp[34])$/i;
const ORDINAL = /^\d{1,2}\.(?:er|ro|do|to|mo|vo|no)$/i;

/** Every web address, mail and account in the text, from left to right; white space ends each of them. */
export function findWebAddresses(text: string): readonly WebAddress[] {
  return addressesIn(text);
}

const addressesIn = rememberNewest((text: string): readonly WebAddress[] => {
  const found: WebAddress[] = [];
  let sign = signFrom(text, 0);
  let from = firstPlaceFor(sign, text, 0);
  while (sign !== -1) {
    ADDRESS.lastIndex = from;
    const match = ADDRESS.exec(text);
    if (match === null) break;
    const address = addressOf(match);
    if (address !== null) found.push(address);
    from = match.index + match[0].length;
    if (sign >= from) continue;
    sign = signFrom(text, from);
    from = firstPlaceFor(sign, text, from);
  }
  return found;
});

/** Returns the place of the next sign of an address, -1 if there is none. */
function signFrom(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}

/** Returns where an address with this first sign begins at the earliest. Only blanks and new lines are sure to part words. */
function firstPlaceFor(sign: number, text: string, from: number): number {
  let words = 0;
  for (let at = sign; at > from; at -= 1) {
    if (!isBlank(unitAt(text, at - 1)) || isBlank(unitAt(text, at))) continue;
    words += 1;
    if (words === MOST_WORDS_TO_SIGN) return at;
  }
  return from;
}

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === NEW_LINE;
}

/** A host as networks resolve it: ASCII (punycode), lower case, without `www.` and closing dot. */
export function comparableHost(host: string): string {
  return asciiHost(host)
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}

function addressOf(match: RegExpExecArray): WebAddress | null {
  const groups = match.groups ?? {};
  const words = match[0].replace(groups['account'] === undefined ? TRAILING : /[.-]+$/, '');
  const place = { start: match.index, end: match.index + words.length };
  if (groups['link'] !== undefined) {
    return { kind: 'link', ...resolved(words.replace(/^[^:]+:/, ''), groups['authority'] ?? ''), ...place };
  }
  if (groups['account'] !== undefined) {
    return { kind: 'mention', host: asciiHost(groups['server'] ?? ''), path: '', ...place };
  }
  if (groups['mailHost'] !== undefined) {
    return { kind: 'mail', host: asciiHost(plainDots(groups['mailHost'])), path: '', ...place };
  }
  if (groups['ip'] !== undefined) return { kind: 'bare', host: groups['ip'], path: '', ...place };
  if (groups['bracketed'] !== undefined) {
    return { kind: 'bare', host: asciiHost(plainDots(groups['bracketed'])), path: '', ...place };
  }
  const bare = plainDots(groups['bare'] ?? groups['spelt'] ?? '');
  const rest = (groups['bareRest'] ?? '').replace(TRAILING, '');
  return isDomain(bare, rest !== '') ? { kind: 'bare', ...resolved(`//${bare}${rest}`, bare), ...place } : null;
}

function plainDots(host: string): string {
  return host.replace(SPELT_DOTS, '.').replace(/[[\](){}]/g, '');
}

/** Read as a browser reads it, so that `https://www.aemet.es@evil.example` is evil.example. */
function resolved(address: string, authority: string): { host: string; path: string } {
  const url = parsedUrl(address);
  if (url === null) return { host: authority.toLowerCase(), path: '' };
  return { host: url.hostname, path: url.pathname === '/' ? '' : url.pathname };
}

/** Replies lead to the same few pages, over and over. */
const parsedUrl = rememberLast((address) => URL.parse(address, 'https://a.invalid'), FACTS_REMEMBERED);

function asciiHost(host: string): string {
  return parsedUrl(`https://${host}`)?.hostname ?? host.toLowerCase();
}

/**
 * Tells a domain from a full stop without its space ("agua.Gracias") and from a file's name. An unknown ending counts
 * when it is written as domains are: all in small letters, in another script, after `www.` or before a path.
 */
function isDomain(host: string, hasPath: boolean): boolean {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (ORDINAL.test(host) || FILE_ENDING.test(ending)) return false;
  if (isTopLevelDomain(ending)) return true;
  if (!/^\p{L}{2,}$/u.test(ending)) return false;
  return hasPath || /^www\./i.test(host) || /^[a-z]{3,}$/.test(ending) || /[^\p{Script=Latin}]/u.test(ending);
}
