import type { Language } from '../text/languages.ts';
import { LANGUAGES } from '../text/languages.ts';
import { isTypoOf } from './is-typo-of.ts';
import { stemWord } from './stem-word.ts';

/** Tells which of the registered word groups a folded word belongs to. Groups are numbers. */
export type WordIndex = {
  /** Registers literals and, with a final *, beginnings; the same words give the same group. */
  group(words: readonly string[]): number;
  /** Registers what shares the stem of a folded word in a language. */
  stemGroup(folded: string, language: Language): number;
  groupsOf(folded: string): ReadonlySet<number>;
  /** The words that a group was registered with; those of a stem are the stem. */
  wordsOf(group: number): readonly string[];
  /** Returns the number of groups. */
  size(): number;
  /** Returns an index of its own that begins with the groups of this one, by the same numbers. */
  extend(): WordIndex;
};

/** Groups, and the words by which each is met. */
type Registered = {
  groupsByKey: Map<string, number>;
  wordsByGroup: (readonly string[])[];
  literals: Map<string, number[]>;
  beginnings: Map<string, number[]>;
  stems: Map<string, number[]>;
};

// Posts repeat their words: a few thousand cover nearly all. Beyond that a flood of odd ones could fill the memory.
const REMEMBERED_WORDS = 20_000;

/** Posts are typed in a hurry; a reply is not, and a check that takes one word for another stops good texts: `typos: false`. */
export function createWordIndex({ typos = true }: { typos?: boolean } = {}): WordIndex {
  return indexOf(
    {
      groupsByKey: new Map(),
      wordsByGroup: [],
      literals: new Map(),
      beginnings: new Map(),
      stems: new Map(),
    },
    typos,
  );
}

function indexOf(registered: Registered, typos: boolean): WordIndex {
  const { groupsByKey, wordsByGroup, literals, beginnings, stems } = registered;
  const remembered = new Map<string, ReadonlySet<number>>();
  let mistypable: ReadonlyMap<string, Mistypable[]> | null = null;

  const register = (key: string, into: readonly [Map<string, number[]>, string][]): number => {
    const known = groupsByKey.get(key);
    if (known !== undefined) return known;
    const group = groupsByKey.size;
    groupsByKey.set(key, group);
    wordsByGroup.push(into.map(([, word]) => word));
    // `concat` makes an array without room for more; tens of thousands are kept.
    for (const [map, word] of into) map.set(word, (map.get(word) ?? []).concat(group));
    remembered.clear();
    mistypable = null;
    return group;
  };

  const look = (folded: string): ReadonlySet<number> => {
    const found = new Set<number>(literals.get(folded));
    for (let length = 2; length <= folded.length; length += 1) add(found, beginnings.get(folded.slice(0, length)));
    if (stems.size > 0) {
      for (const language of LANGUAGES) add(found, stems.get(`${language}:${stemWord(folded, language)}`));
    }
    if (typos && found.size === 0 && folded.length >= 5) {
      mistypable ??= byFirstLetter(literals, beginnings);
      addTypos(found, folded, mistypable);
    }
    return found.size === 0 ? NO_GROUPS : found;
  };

  return {
    group: (words) => {
      const key = words.join('|');
      const intoOf = (word: string): [Map<string, number[]>, string] =>
        word.endsWith('*') ? [beginnings, word.slice(0, -1)] : [literals, word];
      return groupsByKey.get(key) ?? register(key, words.map(intoOf));
    },
    stemGroup: (folded, language) => {
      const key = `${language}:${stemWord(folded, language)}`;
      return register(key, [[stems, key]]);
    },
    wordsOf: (group) => wordsByGroup[group] ?? [],
    size: () => groupsByKey.size,
    extend: () => indexOf(copyOf(registered), typos),
    groupsOf: (folded) => {
      const known = remembered.get(folded);
      if (known !== undefined) return known;
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
      const groups = look(folded);
      remembered.set(folded, groups);
      return groups;
    },
  };
}

/** The groups of a word are an array that is replaced, never added to: two indexes may hold the same one. */
function copyOf({ groupsByKey, wordsByGroup, literals, beginnings, stems }: Registered): Registered {
  return {
    groupsByKey: new Map(groupsByKey),
    wordsByGroup: wordsByGroup.slice(),
    literals: new Map(literals),
    beginnings: new Map(beginnings),
    stems: new Map(stems),
  };
}

const NO_GROUPS: ReadonlySet<number> = new Set();

function add(found: Set<number>, groups: readonly number[] | undefined): void {
  for (const group of groups ?? []) found.add(group);
}

/** A word, or the beginning of words, that a word of a post may be meant for. */
type Mistypable = { word: string; isBeginning: boolean; groups: readonly number[] };

/** Shorter words are never mistyped: a slip makes another word of them. */
const LEAST_LETTERS = 6;

/** Sorts words by their first letter, which no slip changes: nearly all need not be compared. */
function byFirstLetter(
  literals: ReadonlyMap<string, readonly number[]>,
  beginnings: ReadonlyMap<string, readonly number[]>,
): Map<string, Mistypable[]> {
  const all = [
    ...[...literals].map(([word, groups]): Mistypable => ({ word, isBeginning: false, groups })),
    ...[...beginnings].map(([word, groups]): Mistypable => ({ word, isBeginning: true, groups })),
  ];
  return Map.groupBy(
    all.filter(({ word }) => word.length >= LEAST_LETTERS),
    ({ word }) => word.charAt(0),
  );
}

function addTypos(found: Set<number>, folded: string, mistypable: ReadonlyMap<string, readonly Mistypable[]>): void {
  for (const { word, isBeginning, groups } of mistypable.get(folded.charAt(0)) ?? []) {
    if (isBeginning ? startsWithTypoOf(folded, word) : isTypoOf(folded, word)) add(found, groups);
  }
}

function startsWithTypoOf(folded: string, begin: string): boolean {
  if (folded.length < begin.length) return isTypoOf(folded, begin);
  return [begin.length - 1, begin.length, begin.length + 1].some((length) => isTypoOf(folded.slice(0, length), begin));
}
