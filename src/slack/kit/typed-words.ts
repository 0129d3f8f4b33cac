import { escapeMrkdwn, truncate } from './blocks.ts';

/**
 * Returns a person's typed words in one line of our mrkdwn: without mentions, links or formatting
 * signs.
 * @param most characters of it that are shown
 */
export function typedWords(text: string, most: number): string {
  const line = shortened(text, most);
  return escapeMrkdwn(line.replaceAll(/[*_~`]/g, ' ')).replaceAll(/[@#:]/g, (sign) => `\u200b${sign}\u200b`);
}

/**
 * Returns a person's typed words in one line for a notification, which shows no markup. Only what would
 * call people is broken up.
 * @param most characters of it that are shown
 */
export function noticeWords(text: string, most: number): string {
  return escapeMrkdwn(shortened(text, most));
}

/** Returns the words in one line, without a mark or a space before the ellipsis where they are cut. */
function shortened(text: string, most: number): string {
  // The beginning of a long text is enough, unless it is mostly space.
  const head = inOneLine(text.slice(0, ENOUGH * most));
  const line = head.length > most + 1 ? head : inOneLine(text);
  const cut = truncate(line, most);
  return cut === line ? cut : cut.replace(/[\s.,:;…]+$/u, '…');
}

/** Length of the beginning that is looked at, as a multiple of what is shown. */
const ENOUGH = 4;

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toWellFormed();
}
