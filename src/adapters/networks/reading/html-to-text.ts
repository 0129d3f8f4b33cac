import { decodeHTMLStrict } from 'entities/decode';

/** Elements that a browser does not show. */
const UNSEEN: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<!--/, /-->/],
  [/<script\b/i, /<\/script\s*>/i],
  [/<style\b/i, /<\/style\s*>/i],
];

/** Maximum number of characters examined, so that hostile markup cannot keep the bot busy. */
const longest = 20_000;

/** A character written in letters or figures: `&ntilde;`, `&#241;`, `&#xF1;`. */
const WRITTEN = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|[a-z][a-z0-9]{1,30});/gi;

/** A control character, or what HTML puts in place of a figure that is no character. */
const NO_CHARACTER = /^(?!\n)[\p{Cc}\uFFFD]$/u;

/**
 * Returns the words of a piece of HTML, one line for each paragraph. Text that is neither a tag nor
 * a character reference stays unchanged.
 */
export function htmlToText(html: string): string {
  return UNSEEN.reduce((text, [open, close]) => withoutBetween(text, open, close), html.slice(0, longest))
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6]|blockquote|tr)\s*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(WRITTEN, characterOf)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** From an opening to the next closing, in one pass however many openings there are; one that is never closed stays. */
function withoutBetween(text: string, open: RegExp, close: RegExp): string {
  let left = '';
  let rest = text;
  for (;;) {
    const start = rest.search(open);
    const end = start === -1 ? null : close.exec(rest.slice(start));
    if (end === null) return left + rest;
    left += `${rest.slice(0, start)} `;
    rest = rest.slice(start + end.index + end[0].length);
  }
}

function characterOf(written: string): string {
  const character = decodeHTMLStrict(written);
  if (/^[^\S\n]$/u.test(character)) return ' ';
  return NO_CHARACTER.test(character) ? written : character;
}
