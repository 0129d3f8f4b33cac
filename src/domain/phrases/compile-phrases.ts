import type { Anchor, Anchored, AnchoredPhrases } from './anchor-phrases.ts';
import { ANY, anchorFinder, anchorPhrases, bitOf, openingGroups } from './anchor-phrases.ts';
import type { IndexedStep } from './indexed-step.ts';
import type { ReadText, Word } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/** A phrase found in a post: indices of its first word and of the one after its last. */
export type PhraseMatch = { from: number; to: number; sentence: number };

/** Finds many phrases in one pass. The answer holds, by a phrase's number, its first match in each sentence. */
export type PhraseFinder = (read: ReadText) => ReadonlyMap<number, readonly PhraseMatch[]>;

/** The words of a text, each with its groups and with the phrases anchored in it. */
type Reading = { words: readonly Word[]; anchored: readonly Anchored[] };

/** Prepares phrases, numbered by their place in the list. No phrase reaches over the end of a sentence. */
export function compilePhrases(
  phrases: readonly (readonly IndexedStep[])[],
  index: WordIndex,
  order: { ordered: boolean },
): PhraseFinder {
  return phraseFinder(anchorPhrases(phrases, index), index, order);
}

/**
 * Finds anchored phrases. To have them in the order in which the text says them costs about as much as to find them: `ordered`
 * for whom it makes a difference.
 */
export function phraseFinder(
  anchoredPhrases: AnchoredPhrases,
  index: WordIndex,
  { ordered }: { ordered: boolean },
): PhraseFinder {
  const { phrases, anchors: all } = anchoredPhrases;
  const anchoredIn = anchorFinder(anchoredPhrases, index);
  return ({ words }) => {
    const anchored = anchoredIn(words);
    const reading = { words, anchored };
    const found = new Map<number, PhraseMatch[]>();
    anchored.forEach(({ anchors }, at) => {
      if (anchors.length === 0) return;
      const before = anchored[at - 1];
      const behind = anchored[at + 1];
      for (let row = 0; row < anchors.length; row += 3) {
        // Nearly all stop here: few phrases go on as the text does.
        if (!isIn(behind, anchors[row + 2]) || !isIn(before, anchors[row + 1])) continue;
        matchAround(all[anchors[row] ?? 0], at, reading, found);
      }
    });
    return ordered ? inOrder(found, reading, phrases) : found;
  };
}

function isIn(word: Anchored | undefined, group = ANY): boolean {
  if (group === ANY) return true;
  return word !== undefined && (word.mask & bitOf(group)) !== 0 && word.groups.has(group);
}

/** Looks for a phrase whose anchor is at a word, and keeps its first match in the sentence. */
function matchAround(
  anchor: Anchor | undefined,
  at: number,
  reading: Reading,
  found: Map<number, PhraseMatch[]>,
): void {
  if (anchor === undefined) return;
  const { phrase, steps, openings, least, most } = anchor;
  const sentence = reading.words[at]?.sentence ?? 0;
  for (let from = Math.max(0, at - most); from <= at - least; from += 1) {
    if (reading.words[from]?.sentence !== sentence || !holdsOne(reading.anchored[from], openings)) continue;
    const to = matchFrom(steps, 0, from, sentence, reading);
    if (to === null) continue;
    keepFirst(found, phrase, { from, to, sentence });
    return;
  }
}

function holdsOne(word: Anchored | undefined, wanted: readonly number[]): boolean {
  for (const group of wanted) if (isIn(word, group)) return true;
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
function inOrder(
  found: ReadonlyMap<number, PhraseMatch[]>,
  { anchored }: Reading,
  phrases: readonly (readonly IndexedStep[])[],
): ReadonlyMap<number, readonly PhraseMatch[]> {
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
  const here = reading.words[place]?.sentence === sentence && isIn(reading.anchored[place], step.group);
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
  return step.kind === 'sentence_start' ? starts : starts || !isIn(anchored[place - 1], step.group);
}
