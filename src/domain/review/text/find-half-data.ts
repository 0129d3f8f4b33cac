import type { PersonalDatum } from '../../posts/personal-datum.ts';
import type { Span } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';

/** Figures and letters with signs in place of the rest: "***5678Z", "612 ••• •••", "12345XXXX". */
const MASKED =
  /(?<![\p{L}\p{N}])(?:\d[\d .-]*[*•·●█xX_]{2,}[*•·●█xX_ .-]*[\p{L}\p{N}]*|[*•●█xX_]{2,}[ .-]?\d{2,}\p{L}?)(?![\p{L}\p{N}])/gu;
const FIGURES = /(?<![\p{L}\p{N}/:.,-])\d{3,8}\p{Lu}?(?![\p{L}\p{N}/:]|[.,]\d)/gu;
/** Matches the number of a person's file, named as such. */
const FILE = rarePattern(
  /(?<!\p{L})(?:expediente|expedient|espedientea?|file|case|solicitud|sol·licitud|solicitude|registro|multa|boletín|fine)(?: (?:n\.?º|núm\.?|número|no\.?|number|zk\.?|de|d['’]))? ?(?<number>[A-Z]{0,4}[-/]?\d{2,}(?:[-/.]\w*\d\w*)+|\d{4,})/giu,
);
/** Long figures, or an identity number with whatever letter. */
const LONG =
  /(?<![\p{L}\p{N}])[A-Z]?\d{5,}[A-Z]?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:\d{2,4}[/-]\d{3,}|\d{3,6}[/-]\d{2,4})(?![\p{L}\p{N}])/giu;

/**
 * Finds numbers in a reply: part of a number of the post, a whole number of it that identifies a
 * person, or a file number.
 */
export function findHalfData(reply: string, post: string, data: readonly PersonalDatum[]): Span[] {
  if (!/\d/.test(reply)) return [];
  const files = FILE.matchesIn(reply).map(({ 0: words, index, groups }) => {
    const number = groups?.['number'] ?? words;
    const start = index + words.lastIndexOf(number);
    return { words: number, start, end: start + number.length };
  });
  const said = spansIn(reply, LONG).filter(({ words }) => post.toUpperCase().includes(words.toUpperCase()));
  const numbers = data.map(({ start, end }) =>
    post
      .slice(start, end)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase(),
  );
  const parts = spansIn(reply, FIGURES).filter(({ words }) =>
    numbers.some((number) => number.length > words.length && (number.startsWith(words) || isEnd(words, number))),
  );
  return apart([...spansIn(reply, MASKED), ...files, ...said, ...parts]);
}

/**
 * Returns true if the words end the number, with or without its last letter: both "5678Z" and
 * "5678" end "12345678Z".
 */
function isEnd(words: string, number: string): boolean {
  return number.endsWith(words) || number.replace(/\p{L}+$/u, '').endsWith(words);
}

function apart(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => !spans.slice(0, at).some(({ start, end }) => start < span.end && span.start < end));
}
