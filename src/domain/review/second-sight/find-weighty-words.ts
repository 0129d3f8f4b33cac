import { foldWord, wordSet } from '../../phrases/fold-word.ts';
import type { TextRange } from '../../text/find-phrase.ts';
import { isQuoted, quotationsFrom } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { DENYING_WORDS, FOLLOWING_WORDS, JOINING_WORDS, LEADING_WORDS } from './lexicon/leading-words.ts';

/** Number of neighbouring words that are left out at most: more of them are a sentence of their own. */
const LONGEST_RUN = 4;
/** Part of the greatest fall that a shorter run must cause to be said instead of a longer one. */
const MOST_OF_THE_FALL = 0.75;
/** Part of a rule's share that may be left without the words. If more is left, the whole sentence weighs, and no words of it. */
const MOST_LEFT = 0.5;
const SHORTEST_TELLING = 3;
/** A sentence of more words is left whole: to try all its words would take longer than the review. */
const MOST_WORDS = 100;

/** Shares of the answers for a sentence without some of its words, or for all of it. */
type Rescore = (without?: TextRange) => readonly number[];
type Run = TextRange & { length: number; shares: readonly number[] };

/**
 * Returns what finds the words of a sentence that weigh most for an answer, by its place among the shares: without them
 * its score falls furthest. Of neighbouring words, one to four, it takes the fewest that cause most of the fall.
 * It finds null where the answer keeps most of its share whatever words are left out.
 */
export function findWeightyWords(
  draft: DraftReading,
  number: number,
  rescore: Rescore,
): (answer: number) => string | null {
  const words = writtenWords(draft, number);
  const runs = words.length > MOST_WORDS ? [] : runsOf(words, draft.text, rescore);
  const whole = rescore();
  return (answer) => {
    const before = oddsOf(answer, whole);
    const falls = runs.map(({ start, end, length, shares }) => {
      const { share, odds } = oddsOf(answer, shares);
      return { start, end, length, share, fall: before.odds - odds };
    });
    const greatest = Math.max(0, ...falls.map(({ fall }) => fall));
    const [shortest] = falls
      .filter(({ fall, share }) => fall > 0 && share <= MOST_LEFT * before.share && fall >= MOST_OF_THE_FALL * greatest)
      .toSorted((one, other) => one.length - other.length || other.fall - one.fall);
    return shortest === undefined ? null : draft.text.slice(shortest.start, shortest.end);
  };
}

/** Returns the words of a sentence as a reader sees them, without the citizen's: "l'aigua" is one, and so is the short "xq". */
function writtenWords({ text, read, post }: DraftReading, number: number): TextRange[] {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const quoted = quotationsFrom(text, post?.text ?? null);
  const written: TextRange[] = [];
  for (const word of read.words.slice(from, to)) {
    if (isQuoted(word, quoted)) continue;
    const last = written.at(-1);
    if (last !== undefined && JOINS.test(text.slice(last.end, word.start))) last.end = word.end;
    else written.push({ start: word.start, end: word.end });
  }
  return written;
}

const JOINS = /^['’-]?$/u;
/** Space between words that are said together: no comma, link, mention, nor half of a quotation. */
const BETWEEN = /^\s*$/u;

const joining = wordSet(JOINING_WORDS);
const leading = wordSet(LEADING_WORDS);
const denying = wordSet(DENYING_WORDS);
const following = wordSet(FOLLOWING_WORDS);

/**
 * Returns the runs of neighbouring words that leave some of the sentence, each with the shares without it. They say something,
 * and neither begin nor stop within what belongs together: "no le pasa".
 */
function runsOf(words: readonly TextRange[], text: string, rescore: Rescore): Run[] {
  const all = sentenceWords(words, text);
  const longest = Math.min(LONGEST_RUN, all.length - 1);
  const runs: Run[] = [];
  for (const [at, { start, isJoining, isOfBefore }] of all.entries()) {
    if (isJoining || isOfBefore) continue;
    let isTelling = false;
    for (let length = 1; length <= longest; length += 1) {
      const last = all[at + length - 1];
      if (last === undefined || (length > 1 && !last.isBeside)) break;
      isTelling ||= last.isTelling;
      if (!isTelling || last.isLittle || all[at + length]?.isOfBefore === true) continue;
      runs.push({ start, end: last.end, length, shares: rescore({ start, end: last.end }) });
    }
  }
  return runs;
}

type SentenceWord = TextRange & {
  isBeside: boolean;
  /** Belongs to the word before it. */
  isOfBefore: boolean;
  isJoining: boolean;
  /** Wants the next word. */
  isLittle: boolean;
  /** Says something alone. */
  isTelling: boolean;
};

function sentenceWords(words: readonly TextRange[], text: string): SentenceWord[] {
  let before = '';
  return words.map(({ start, end }, at) => {
    const folded = foldWord(text.slice(start, end).replaceAll('’', "'"));
    const isBeside = at > 0 && BETWEEN.test(text.slice(words[at - 1]?.end, start));
    const isOfBefore = isBeside && (leading.has(before) || denying.has(before) || following.has(folded));
    const isJoining = joining.has(folded);
    const isLittle = isJoining || leading.has(folded);
    before = folded;
    const isTelling = folded.length >= SHORTEST_TELLING && !isLittle;
    return { start, end, isBeside, isOfBefore, isJoining, isLittle, isTelling };
  });
}

/** Returns an answer's share and its log-odds, which tell shares near one apart. */
function oddsOf(answer: number, shares: readonly number[]): { share: number; odds: number } {
  const share = shares[answer] ?? 0;
  let others = 0;
  for (let at = 0; at < shares.length; at += 1) if (at !== answer) others += shares[at] ?? 0;
  return { share, odds: Math.log(share) - Math.log(others) };
}
