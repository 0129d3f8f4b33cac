import type { ReadText, Word } from '../text/read-words.ts';
import type { PhraseStep } from './parse-phrase.ts';
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
  const beginningWith = new Map<number, number[]>();
  phrases.forEach((steps, phrase) => {
    for (const group of firstGroups(steps)) beginningWith.set(group, [...(beginningWith.get(group) ?? []), phrase]);
  });
  return ({ words }) => {
    const reading = { words, groups: words.map((word) => index.groupsOf(word.folded)) };
    const found = new Map<number, PhraseMatch[]>();
    reading.groups.forEach((groups, from) => {
      for (const group of groups) {
        for (const phrase of beginningWith.get(group) ?? []) match(phrase, phrases[phrase] ?? [], from, reading, found);
      }
    });
    return found;
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
