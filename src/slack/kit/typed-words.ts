import { escapeMrkdwn, truncate } from './blocks.ts';

/**
 * What somebody typed, in one line of our mrkdwn: no mention, no link, and none of the signs that would format it.
 * @param most characters of it that are shown
 */
export function typedWords(text: string, most: number): string {
  const line = truncate(text.replaceAll(/\s+/g, ' ').trim(), most);
  return escapeMrkdwn(line.replaceAll(/[*_~`]/g, ' ')).replaceAll(/[@#:]/g, (sign) => `\u200b${sign}\u200b`);
}
