import type { PhraseStep } from './parse-phrase.ts';
import type { ReadText, Word } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/** A phrase found in a post: indices of its first word and of the one after its last. */
export type PhraseMatch = { from: number; to: number; sentence: number };

/** A step whose words have become the number of their group. */
export type IndexedStep =
  | { kind: 'word'; group: number; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not_after'; group: number }
  | { kind: 'sentence_start' };

/** Finds many phrases in one pass. The answer holds, by a phrase's number, its first match in each sentence. */
export type PhraseFinder = (read: ReadText) => ReadonlyMap<number, readonly PhraseMatch[]>;

type Reading = { words: readonly Word[]; groups: readonly ReadonlySet<number>[] };

/**
 * Phrases that a word may begin, two figures each: the phrase's number, and the group that must stand right behind that word or
 * -1 where other words may. In a row, for there are many and each is looked at once.
 */
type Openings = Int32Array;

/** Gives each step's words their group in the index. */
export function indexPhrase(steps: readonly PhraseStep[], index: WordIndex): IndexedStep[] {
  return steps.map((step) => {
    if (step.kind === 'word') return { kind: 'word', group: index.group(step.words), optional: step.optional };
    if (step.kind === 'not_after') return { kind: 'not_after', group: index.group(step.words) };
    return step;
  });
}

/** Prepares phrases, numbered by their place in the list. No phrase reaches over the end of a sentence. */
export function compilePhrases(phrases: readonly (readonly IndexedStep[])[], index: WordIndex): PhraseFinder {
  const openingsOf = openingsByGroups(phrases);
  return ({ words }) => {
    const reading = { words, groups: words.map((word) => index.groupsOf(word.folded)) };
    const found = new Map<number, PhraseMatch[]>();
    reading.groups.forEach((groups, from) => {
      const behind = reading.groups[from + 1];
      const openings = openingsOf(groups);
      for (let at = 0; at < openings.length; at += 2) {
        const [phrase, next] = [openings[at] ?? 0, openings[at + 1] ?? -1];
        // Nearly all stop here: a word begins many phrases, of which few go on as the text does.
        if (next !== -1 && behind?.has(next) !== true) continue;
        match(phrase, phrases[phrase] ?? [], from, reading, found);
      }
    });
    return found;
  };
}

/** Tells the phrases that a word of such groups may begin; the index gives the same groups for the same word. */
function openingsByGroups(phrases: readonly (readonly IndexedStep[])[]): (groups: ReadonlySet<number>) => Openings {
  const byGroup = new Map<number, number[]>();
  phrases.forEach((steps, phrase) => {
    const next = groupBehindFirst(steps) ?? -1;
    for (const group of firstGroups(steps)) byGroup.set(group, [...(byGroup.get(group) ?? []), phrase, next]);
  });
  const remembered = new WeakMap<ReadonlySet<number>, Openings>();
  return (groups) => {
    const known = remembered.get(groups);
    if (known !== undefined) return known;
    const openings = Int32Array.from([...groups].flatMap((group) => byGroup.get(group) ?? []));
    remembered.set(groups, openings);
    return openings;
  };
}

function match(
  phrase: number,
  steps: readonly IndexedStep[],
  from: number,
  reading: Reading,
  found: Map<number, PhraseMatch[]>,
): void {
  const sentence = reading.words[from]?.sentence ?? 0;
  const matches = found.get(phrase);
  if (matches?.some((each) => each.sentence === sentence) === true) return;
  const to = matchFrom(steps, 0, from, sentence, reading);
  if (to === null) return;
  if (matches === undefined) found.set(phrase, [{ from, to, sentence }]);
  else matches.push({ from, to, sentence });
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
  const here = reading.words[place]?.sentence === sentence && reading.groups[place]?.has(step.group) === true;
  const to = here ? matchFrom(steps, at + 1, place + 1, sentence, reading) : null;
  return to === null && step.optional ? matchFrom(steps, at + 1, place, sentence, reading) : to;
}

/** Whether what is said of the word before `place` is true. */
function holdsAt(
  step: Extract<IndexedStep, { kind: 'not_after' | 'sentence_start' }>,
  place: number,
  sentence: number,
  { words, groups }: Reading,
): boolean {
  const starts = words[place - 1]?.sentence !== sentence;
  return step.kind === 'sentence_start' ? starts : starts || groups[place - 1]?.has(step.group) !== true;
}

/** The groups that a match can begin with: of the first word and, while words are optional, of the next. */
function firstGroups(steps: readonly IndexedStep[]): Set<number> {
  const groups = new Set<number>();
  for (const step of steps) {
    if (step.kind !== 'word') continue;
    groups.add(step.group);
    if (!step.optional) break;
  }
  return groups;
}

/** The group that can only stand right behind the first word of a match. */
function groupBehindFirst(steps: readonly IndexedStep[]): number | null {
  const first = steps.findIndex(({ kind }) => kind === 'word');
  const [opening, behind] = steps.slice(first);
  return isSure(opening) && isSure(behind) ? behind.group : null;
}

function isSure(step: IndexedStep | undefined): step is Extract<IndexedStep, { kind: 'word' }> {
  return step?.kind === 'word' && !step.optional;
}
