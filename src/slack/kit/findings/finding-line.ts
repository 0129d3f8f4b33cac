import type { Finding } from '../../../domain/review/model/finding.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../blocks.ts';

const LONGEST_WORDS = 120;
const LONGEST_SENTENCE = 600;

const MARKS = { block: '⛔', warn: '⚠️', advice: '💡' } as const;

/** Returns one finding of the checks about a text, with its words. */
export function findingLine({ level, words, message }: Finding, texts: Texts, mask = (text: string) => text): string {
  const about =
    words.trim() === ''
      ? ''
      : `${formatQuote(escapeMrkdwn(truncate(mask(words.replaceAll(/\s+/g, ' ')), LONGEST_WORDS)), texts)} `;
  return `${MARKS[level]} ${about}${escapeMrkdwn(truncate(mask(texts.say(message)), LONGEST_SENTENCE))}`;
}
