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

/** What a word of a text may begin. */
type Beginnings = {
  groups: ReadonlySet<number>;
  /** Numbers of phrases, in the order in which they are looked for. */
  phrases: readonly number[];
  /** Places in `phrases` of those that may have any word behind their first. */
  free: readonly number[];
  /** Places of the others, by the group that must stand right behind: nearly all of them go on otherwise than the text does. */
  byNext: ReadonlyMap<number, readonly number[]>;
};

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
  const beginningsOf = beginningsByWord(phrases, index);
  return ({ words }) => {
    const beginnings = words.map(({ folded }) => beginningsOf(folded));
    const reading = { words, groups: beginnings.map(({ groups }) => groups) };
    const found = new Map<number, PhraseMatch[]>();
    beginnings.forEach((here, from) => {
      for (const phrase of possible(here, reading.groups[from + 1])) {
        match(phrase, phrases[phrase] ?? [], from, reading, found);
      }
    });
    return found;
  };
}

/** The phrases that may begin with one word and go on with the next, in their order. */
function possible({ phrases, free, byNext }: Beginnings, behind: ReadonlySet<number> = NONE): readonly number[] {
  const places = [...free];
  if (behind.size <= byNext.size) {
    for (const group of behind) places.push(...(byNext.get(group) ?? []));
  } else {
    for (const [group, some] of byNext) if (behind.has(group)) places.push(...some);
  }
  if (places.length > 1) places.sort((one, other) => one - other);
  return places.map((at) => phrases[at] ?? 0);
}

const NONE: ReadonlySet<number> = new Set();

/** Texts repeat their words: a few thousand cover nearly all. */
const REMEMBERED_WORDS = 20_000;

/** Tells what a folded word may begin. */
function beginningsByWord(
  phrases: readonly (readonly IndexedStep[])[],
  index: WordIndex,
): (folded: string) => Beginnings {
  const byGroup = new Map<number, { phrase: number; next: number | null }[]>();
  phrases.forEach((steps, phrase) => {
    const next = groupBehindFirst(steps);
    for (const group of firstGroups(steps)) {
      const begun = byGroup.get(group) ?? [];
      begun.push({ phrase, next });
      byGroup.set(group, begun);
    }
  });
  const look = (groups: ReadonlySet<number>): Beginnings => {
    const begun = [...groups].flatMap((group) => byGroup.get(group) ?? []);
    const byNext = new Map<number, number[]>();
    const free: number[] = [];
    begun.forEach(({ next }, at) => {
      if (next === null) free.push(at);
      else byNext.set(next, [...(byNext.get(next) ?? []), at]);
    });
    return { groups, phrases: begun.map(({ phrase }) => phrase), free, byNext };
  };
  const remembered = new Map<string, Beginnings>();
  let size = index.size();
  return (folded) => {
    // Words that the index took since then may have changed what it says of others.
    if (remembered.size >= REMEMBERED_WORDS || size !== index.size()) remembered.clear();
    size = index.size();
    const known = remembered.get(folded);
    if (known !== undefined) return known;
    const beginnings = look(index.groupsOf(folded));
    remembered.set(folded, beginnings);
    return beginnings;
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
