import type { Span } from '../../text/fold-text.ts';
import { asPlainLetters } from '../../text/letter-disguises.ts';
import { spansIn } from '../../text/matches-in.ts';
import { madeOf } from '../../text/patterns/made-of.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { withoutEmoji } from './find-invisible.ts';

/** Alphabets of the languages that we answer in; ordinals and the old Catalan ŀ are signs of theirs. */
const OUR_LETTERS = 'A-Za-zÀÁÈÉÌÍÏÒÓÙÚÜÑÇàáèéìíïòóùúüñçĿŀªº';
/** Returns true for a text in the letters and signs of our languages alone. */
export const isPlain = rememberNewest(madeOf(new RegExp(String.raw`[\p{ASCII}${OUR_LETTERS}·¡¿«»“”‘’–—…€\s]`, 'u')));
/** Whole words in which letters of several scripts stand, and letters of phonetics, of mathematics, and in frames. */
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const STAND_INS =
  /[\u0250-\u02af\u02b0-\u02b8\u1d00-\u1dbf\u2090-\u209c\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06\u{1d400}-\u{1d7ff}\uff01-\uff5e\u24b6-\u24e9\u{1f110}-\u{1f189}\u{1f1e6}-\u{1f1ff}]+/gu;
const FOREIGN = new RegExp(String.raw`(?![${OUR_LETTERS}])\p{Script=Latin}`, 'u');
/** Letters told one by one, so that nobody finds the word: "p.o.t.a.b.l.e". */
const SPACED = /(?<![\p{L}\p{N}.])\p{L}(?:([.\-_*·])\p{L})(?:\1\p{L}){3,}(?![\p{L}\p{N}])/gu;

/** Letters that pretend to be others, and words told letter by letter. */
export function findDisguised(text: string): Span[] {
  const spaced = spansIn(text, SPACED);
  if (isPlain(text)) return spaced;
  const seen = withoutEmoji(text);
  const mixed = spansIn(seen, WORD).filter(({ words }) => LATIN.test(words) && LOOKS_LATIN.test(words));
  return [...spaced, ...mixed, ...spansIn(seen, STAND_INS)];
}

/** The words in letters of ours. */
export function plainly(words: string): string {
  return asPlainLetters(words.normalize('NFKC')).replaceAll(/(?<=\p{L})[.\-_*·](?=\p{L})/gu, '');
}

/** Latin words with letters of no language of ours, unless the post or a fact writes them so. */
export function findForeignLetters({ text, post, facts }: DraftReading): Span[] {
  const known = [post?.text ?? '', post?.author ?? '', ...facts.map(({ value }) => value)].join('\n');
  const disguised = findDisguised(text);
  return spansIn(text, WORD)
    .filter(({ words }) => FOREIGN.test(words.normalize('NFC')) && !known.includes(words))
    .filter(({ start, end }) => !disguised.some((other) => other.start < end && start < other.end));
}
