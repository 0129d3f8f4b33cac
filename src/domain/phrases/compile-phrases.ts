import type { AnchoredPhrases, Lexicon } from './anchor-phrases.ts';
import { ANY, anchorPhrases, openingGroups } from './anchor-phrases.ts';
import type { ReadText } from './read-words.ts';
import type { Reading } from './step-figures.ts';
import { matchSteps, NO_MATCH } from './step-figures.ts';
import type { WordIndex } from './word-index.ts';
import { anchoredFrom, anchoredTo, createWordTable, isIn, NOWHERE } from './word-table.ts';

/** A phrase found in a post: indices of its first word and of the one after its last. */
export type PhraseMatch = { from: number; to: number; sentence: number };

/** By the place of a phrase in its lexicon, its first match in each sentence. */
export type FoundPhrases = ReadonlyMap<number, readonly PhraseMatch[]>;

/** Finds many phrases in one pass. */
export type PhraseFinder = (read: ReadText) => FoundPhrases;

/** Phrases found, by lexicon; undefined for most lexicons, of which a text holds nothing. */
type FoundByLexicon = (Map<number, PhraseMatch[]> | undefined)[];

/** Prepares the phrases of one lexicon. No phrase reaches over the end of a sentence. */
export function compilePhrases(phrases: Lexicon, index: WordIndex, { ordered }: { ordered: boolean }): PhraseFinder {
  const find = phraseFinder(anchorPhrases([phrases], index), index);
  return ordered ? (read) => inOrder(find(read), read, phrases, index) : find;
}

/** Finds anchored phrases of one lexicon, in no order: to have them as the text says them costs about as much as to find them. */
export function phraseFinder(anchored: AnchoredPhrases, index: WordIndex): PhraseFinder {
  const find = finderOf(anchored, index);
  return (read) => find(read)[0] ?? NOTHING;
}

/** Finds the phrases of several lexicons in the same pass, lexicon by lexicon. */
export function lexiconFinder(
  lexicons: readonly Lexicon[],
  index: WordIndex,
): (read: ReadText) => readonly (FoundPhrases | undefined)[] {
  return finderOf(anchorPhrases(lexicons, index), index);
}

export const NOTHING: FoundPhrases = new Map();

function finderOf(
  { lexicons, phrases, byGroup }: AnchoredPhrases,
  index: WordIndex,
): (read: ReadText) => FoundByLexicon {
  const table = createWordTable(byGroup, index);
  return ({ words }) => {
    const places = table.wordPlaces(words);
    const figures = table.figures();
    const reading: Reading = { figures, places, sentences: words.map(({ sentence }) => sentence) };
    const found: FoundByLexicon = Array.from({ length: lexicons });
    for (let at = 0; at < places.length; at += 1) lookAt(at, phrases, reading, found);
    return found;
  };
}

/** Looks for the phrases that are anchored in a word. */
function lookAt(at: number, phrases: Int32Array, reading: Reading, found: FoundByLexicon): void {
  const { figures, places } = reading;
  const here = places[at] ?? NOWHERE;
  const before = at > 0 ? (places[at - 1] ?? NOWHERE) : NOWHERE;
  const after = at + 1 < places.length ? (places[at + 1] ?? NOWHERE) : NOWHERE;
  const end = anchoredTo(figures, here);
  for (let row = anchoredFrom(figures, here); row < end; row += 3) {
    // Nearly all stop here: few phrases go on as the text does.
    if (!fits(figures, after, figures[row + 2]) || !fits(figures, before, figures[row + 1])) continue;
    matchAround(phrases, figures[row] ?? 0, at, reading, found);
  }
}

/** Returns true for a word of a group, and where none is wanted. */
function fits(figures: Int32Array, place: number, group = ANY): boolean {
  return group === ANY || isIn(figures, place, group);
}

/** Looks for a phrase whose anchor is at a word, and keeps its first match in the sentence. */
function matchAround(phrases: Int32Array, row: number, at: number, reading: Reading, found: FoundByLexicon): void {
  const sentence = reading.sentences[at] ?? 0;
  const [least, most] = [phrases[row + 2] ?? 0, phrases[row + 3] ?? 0];
  const openings = row + 5;
  const steps = openings + (phrases[row + 4] ?? 0);
  for (let from = Math.max(0, at - most); from <= at - least; from += 1) {
    if (reading.sentences[from] !== sentence || !beginsAt(from, phrases, openings, steps, reading)) continue;
    const to = matchSteps(phrases, steps, from, sentence, reading);
    if (to === NO_MATCH) continue;
    const lexicon = phrases[row] ?? 0;
    found[lexicon] ??= new Map();
    keepFirst(found[lexicon], phrases[row + 1] ?? 0, { from, to, sentence });
    return;
  }
}

/** Returns true for a word of one of the groups that a phrase begins with. */
function beginsAt(
  at: number,
  phrases: Int32Array,
  openings: number,
  end: number,
  { figures, places }: Reading,
): boolean {
  for (let opening = openings; opening < end; opening += 1) {
    if (fits(figures, places[at] ?? NOWHERE, phrases[opening])) return true;
  }
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
function inOrder(found: FoundPhrases, { words }: ReadText, phrases: Lexicon, index: WordIndex): FoundPhrases {
  if (found.size < 2) return found;
  const rankOf = (phrase: number, from: number): number => {
    const here = [...index.groupsOf(words[from]?.folded ?? '')];
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
