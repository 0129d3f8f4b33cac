import type { Anchored, AnchoredPhrases, Lexicon } from './anchor-phrases.ts';
import { ANY, anchorFinder, anchorPhrases, isIn, NO_ANCHORS, openingGroups } from './anchor-phrases.ts';
import type { IndexedStep } from './indexed-step.ts';
import type { ReadText, Word } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/** A phrase found in a post: indices of its first word and of the one after its last. */
export type PhraseMatch = { from: number; to: number; sentence: number };

/** By the place of a phrase in its lexicon, its first match in each sentence. */
export type FoundPhrases = ReadonlyMap<number, readonly PhraseMatch[]>;

/** Finds many phrases in one pass. */
export type PhraseFinder = (read: ReadText) => FoundPhrases;

/** The words of a text, each with its groups and with the phrases anchored in it. */
type Reading = { words: readonly Word[]; anchored: readonly Anchored[] };

/** Phrases found, by lexicon; undefined for most lexicons, of which a text holds nothing. */
type FoundByLexicon = (Map<number, PhraseMatch[]> | undefined)[];

/** Prepares the phrases of one lexicon. No phrase reaches over the end of a sentence. */
export function compilePhrases(phrases: Lexicon, index: WordIndex, { ordered }: { ordered: boolean }): PhraseFinder {
  const anchored = anchorPhrases([phrases], index);
  if (!ordered) return phraseFinder(anchored, index);
  const find = readingFinder(anchored, index);
  return (read) => {
    const { found, reading } = find(read);
    return inOrder(found[0] ?? NOTHING, reading, phrases);
  };
}

/** Finds anchored phrases of one lexicon, in no order: to have them as the text says them costs about as much as to find them. */
export function phraseFinder(anchored: AnchoredPhrases, index: WordIndex): PhraseFinder {
  const find = readingFinder(anchored, index);
  return (read) => find(read).found[0] ?? NOTHING;
}

/** Finds the phrases of several lexicons in the same pass, lexicon by lexicon. */
export function lexiconFinder(
  lexicons: readonly Lexicon[],
  index: WordIndex,
): (read: ReadText) => readonly (FoundPhrases | undefined)[] {
  const find = readingFinder(anchorPhrases(lexicons, index), index);
  return (read) => find(read).found;
}

export const NOTHING: FoundPhrases = new Map();

function readingFinder(
  anchoredPhrases: AnchoredPhrases,
  index: WordIndex,
): (read: ReadText) => { found: FoundByLexicon; reading: Reading } {
  const { lexicons } = anchoredPhrases;
  const anchoredIn = anchorFinder(anchoredPhrases, index);
  return ({ words }) => {
    const anchored = anchoredIn(words);
    const reading = { words, anchored };
    const found: FoundByLexicon = lexicons.map(() => undefined);
    for (let at = 0; at < anchored.length; at += 1) {
      const anchors = anchored[at]?.anchors ?? NO_ANCHORS;
      for (let row = 0; row < anchors.length; row += 3) {
        // Nearly all stop here: few phrases go on as the text does.
        if (!fits(anchored[at + 1], anchors[row + 2]) || !fits(anchored[at - 1], anchors[row + 1])) continue;
        matchAround(anchoredPhrases, anchors[row] ?? 0, at, reading, found);
      }
    }
    return { found, reading };
  };
}

/** Returns true for a word of a group, and where none is wanted. */
function fits(word: Anchored | undefined, group = ANY): boolean {
  return group === ANY || (word !== undefined && isIn(word, group));
}

/** Looks for a phrase whose anchor is at a word, and keeps its first match in the sentence. */
function matchAround(
  { anchors, reaches }: AnchoredPhrases,
  number: number,
  at: number,
  reading: Reading,
  found: FoundByLexicon,
): void {
  const sentence = reading.words[at]?.sentence ?? 0;
  const [least, most, opening] = [reaches[3 * number] ?? 0, reaches[3 * number + 1] ?? 0, reaches[3 * number + 2]];
  for (let from = Math.max(0, at - most); from <= at - least; from += 1) {
    if (reading.words[from]?.sentence !== sentence || !fits(reading.anchored[from], opening)) continue;
    const anchor = anchors[number];
    if (anchor === undefined || (opening === ANY && !holdsOne(reading.anchored[from], anchor.openings))) continue;
    const { phrase, lexicon, steps } = anchor;
    const to = matchFrom(steps, 0, from, sentence, reading);
    if (to === null) continue;
    found[lexicon] ??= new Map();
    keepFirst(found[lexicon], phrase, { from, to, sentence });
    return;
  }
}

function holdsOne(word: Anchored | undefined, wanted: readonly number[]): boolean {
  for (const group of wanted) if (fits(word, group)) return true;
  return false;
}

/**
 * Records a match of a phrase. An anchor that occurs twice may find an earlier match the second
 * time; the earlier one is kept.
 */
function keepFirst(found: Map<number, PhraseMatch[]>, phrase: number, match: PhraseMatch): void {
  const matches = found.get(phrase);
  if (matches === undefined) {
    found.set(phrase, [match]);
    return;
  }
  const at = matches.findIndex(({ sentence }) => sentence === match.sentence);
  if (at === -1) matches.push(match);
  else if ((matches[at]?.from ?? 0) > match.from) matches[at] = match;
}

/** By where each phrase was seen first; at one word by its groups' order, and then the phrases'. */
function inOrder(found: FoundPhrases, { anchored }: Reading, phrases: Lexicon): FoundPhrases {
  if (found.size < 2) return found;
  const rankOf = (phrase: number, from: number): number => {
    const here = [...(anchored[from]?.groups ?? [])];
    return Math.min(
      ...[...openingGroups(phrases[phrase] ?? [])].flatMap((group) => {
        const rank = here.indexOf(group);
        return rank === -1 ? [] : rank;
      }),
    );
  };
  const fromOf = (matches: readonly PhraseMatch[]) => matches[0]?.from ?? 0;
  return new Map(
    [...found].sort(([one, first], [other, second]) => {
      const [from, otherFrom] = [fromOf(first), fromOf(second)];
      return from - otherFrom || rankOf(one, from) - rankOf(other, from) || one - other;
    }),
  );
}

/** Index after the last word when the steps from `at` on match at word `place`, else null. */
function matchFrom(
  steps: readonly IndexedStep[],
  at: number,
  place: number,
  sentence: number,
  reading: Reading,
): number | null {
  const step = steps[at];
  if (step === undefined) return place;
  if (step.kind === 'gap') {
    for (let skipped = 0; skipped <= step.most; skipped += 1) {
      const to = matchFrom(steps, at + 1, place + skipped, sentence, reading);
      if (to !== null) return to;
    }
    return null;
  }
  if (step.kind !== 'word') {
    return holdsAt(step, place, sentence, reading) ? matchFrom(steps, at + 1, place, sentence, reading) : null;
  }
  const here = reading.words[place]?.sentence === sentence && fits(reading.anchored[place], step.group);
  const to = here ? matchFrom(steps, at + 1, place + 1, sentence, reading) : null;
  return to === null && step.optional ? matchFrom(steps, at + 1, place, sentence, reading) : to;
}

/** Returns true if the step's condition on the word before `place` holds. */
function holdsAt(
  step: Extract<IndexedStep, { kind: 'not_after' | 'sentence_start' }>,
  place: number,
  sentence: number,
  { words, anchored }: Reading,
): boolean {
  const starts = words[place - 1]?.sentence !== sentence;
  return step.kind === 'sentence_start' ? starts : starts || !fits(anchored[place - 1], step.group);
}
