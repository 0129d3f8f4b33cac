import type { Score } from '../../learning/weights.ts';
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

/** Scores of a sentence without some of its words, or of all of it. */
type Rescore = (without?: TextRange) => readonly Score[];
type Run = TextRange & { length: number; scores: readonly Score[] };

/**
 * Returns what finds the words of a sentence that weigh most for an answer: without them its score
 * falls furthest. Of neighbouring words, one to four, it takes the fewest that cause most of the fall.
 * It finds null where the answer keeps most of its share whatever words are left out.
 */
export function findWeightyWords(draft: DraftReading, number: number, rescore: Rescore): (of: string) => string | null {
  const words = writtenWords(draft, number);
  const runs = words.length > MOST_WORDS ? [] : runsOf(words, draft.text, rescore);
  const whole = rescore();
  return (answer) => {
    const before = oddsOf(answer, whole);
    const falls = runs.map((run) => ({ ...run, fall: before.odds - oddsOf(answer, run.scores).odds }));
    const greatest = Math.max(0, ...falls.map(({ fall }) => fall));
    const [shortest] = falls
      .filter(({ fall, scores }) => fall > 0 && oddsOf(answer, scores).share <= MOST_LEFT * before.share)
      .filter(({ fall }) => fall >= MOST_OF_THE_FALL * greatest)
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

/** Returns the runs of neighbouring words that leave some of the sentence, each with the scores without it. */
function runsOf(words: readonly TextRange[], text: string, rescore: Rescore): Run[] {
  const all = words.map(({ start, end }, at): SentenceWord => {
    const folded = foldWord(text.slice(start, end).replaceAll('’', "'"));
    return { start, end, folded, isBeside: at > 0 && BETWEEN.test(text.slice(words[at - 1]?.end, start)) };
  });
  const lengths = Array.from({ length: Math.min(LONGEST_RUN, all.length - 1) }, (_, more) => more + 1);
  return all.flatMap(({ start }, at) =>
    lengths.flatMap((length): Run[] => {
      const run = all.slice(at, at + length);
      const end = run.at(-1)?.end ?? start;
      const isWhole = run.length === length && isQuotable(run, { before: all[at - 1], behind: all[at + length] });
      return isWhole ? [{ start, end, length, scores: rescore({ start, end }) }] : [];
    }),
  );
}

/** A word of a sentence; `isBeside` the one before it. */
type SentenceWord = TextRange & { folded: string; isBeside: boolean };

/** Returns true for neighbours that say something, and neither begin nor stop within what belongs together: "no le pasa". */
function isQuotable(
  run: readonly SentenceWord[],
  { before, behind }: Record<'before' | 'behind', SentenceWord | undefined>,
): boolean {
  const [first, ...others] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || !others.every(({ isBeside }) => isBeside)) return false;
  if (joining.has(first.folded) || isLittle(last) || !run.some(isTelling)) return false;
  return !isTornFrom(before, first) && !isTornFrom(last, behind);
}

/** Returns true for neighbours of which one belongs to the other. */
function isTornFrom(one: SentenceWord | undefined, next: SentenceWord | undefined): boolean {
  if (one === undefined || next?.isBeside !== true) return false;
  return leading.has(one.folded) || denying.has(one.folded) || following.has(next.folded);
}

/** Returns true for a word that wants the next one. */
function isLittle({ folded }: SentenceWord): boolean {
  return leading.has(folded) || joining.has(folded);
}

/** Returns true for a word that says something alone. */
function isTelling(word: SentenceWord): boolean {
  return word.folded.length >= SHORTEST_TELLING && !isLittle(word);
}

/** Returns an answer's share and its log-odds, which tell shares near one apart. */
function oddsOf(of: string, scores: readonly Score[]): { share: number; odds: number } {
  const share = scores.find(({ answer }) => answer === of)?.share ?? 0;
  const others = scores.reduce((sum, { answer, share: each }) => sum + (answer === of ? 0 : each), 0);
  return { share, odds: Math.log(share) - Math.log(others) };
}
