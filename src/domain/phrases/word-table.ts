import type { Word } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Knowledge about words, as figures in one row: close together in memory, they are read several times
 * as fast as objects. A word goes by the place of its first figure. A mask of its groups comes first,
 * then the last of their slots, and how many figures are behind the slots. The slots follow, and the
 * figures of the phrases anchored in it.
 */
export type WordTable = {
  /** Returns the place of each word of a text. They hold until the next text. */
  wordPlaces(words: readonly Word[]): number[];
  /** To be asked for once the places are known: a new word may need a longer row. */
  figures(): Int32Array;
};

/** Place of all words of no group, and of what is no word of a text. */
export const NOWHERE = 0;

const FREE = -1;
const HEAD = 3;

/** Number of remembered forms, a power of two that covers the words of nearly all texts. A rarer word overwrites another's place. */
const ROOM = 16_384;
/** Figures from which on all words are forgotten before the next text: 2 MB. */
const MOST_FIGURES = 2 ** 19;

/** Returns true for a word of a group. Groups share the 32 bits of the mask: one whose bit is missing is not there. */
export function isIn(figures: Int32Array, place: number, group: number): boolean {
  if (((figures[place] ?? 0) & (1 << (group & 31))) === 0) return false;
  const last = figures[place + 1] ?? 0;
  for (let slot = group & last; ; slot = (slot + 1) & last) {
    const held = figures[place + HEAD + slot];
    if (held === group) return true;
    if (held === FREE) return false;
  }
}

/** Returns the place of the first figure of the phrases anchored in a word. */
export function anchoredFrom(figures: Int32Array, place: number): number {
  return place + HEAD + 1 + (figures[place + 1] ?? 0);
}

/** Returns the place behind their last figure. */
export function anchoredTo(figures: Int32Array, place: number): number {
  return anchoredFrom(figures, place) + (figures[place + 2] ?? 0);
}

/** Prepares a table for the words of texts; `byGroup` holds the figures of the phrases that a group anchors. */
export function createWordTable(byGroup: ReadonlyMap<number, readonly number[]>, index: WordIndex): WordTable {
  let figures: Int32Array = Int32Array.of(0, 0, 0, FREE);
  let used = figures.length;
  /** By a form's place here, the form and the place of its figures. */
  let known: Int32Array | null = null;
  let size = 0;

  const forget = () => {
    known = new Int32Array(2 * ROOM);
    used = anchoredTo(figures, NOWHERE);
    size = index.size();
    return known;
  };
  const add = (folded: string): number => {
    const groups = index.groupsOf(folded);
    if (groups.size === 0) return NOWHERE;
    const anchored = [...groups].flatMap((group) => byGroup.get(group) ?? []);
    const slots = slotsOf(groups);
    const place = used;
    used += HEAD + slots.length + anchored.length;
    if (used > figures.length) figures = grown(figures, 2 * used);
    figures.set([maskOf(groups), slots.length - 1, anchored.length], place);
    figures.set(slots, place + HEAD);
    figures.set(anchored, place + HEAD + slots.length);
    return place;
  };

  return {
    wordPlaces: (words) => {
      // Words that the index took since the last text may have changed what it says of others.
      const places = known === null || size !== index.size() || used > MOST_FIGURES ? forget() : known;
      const found: number[] = [];
      for (const { folded, form } of words) {
        const slot = 2 * (form & (ROOM - 1));
        if (places[slot] !== form) {
          places[slot + 1] = add(folded);
          places[slot] = form;
        }
        found.push(places[slot + 1] ?? NOWHERE);
      }
      return found;
    },
    figures: () => figures,
  };
}

function maskOf(groups: ReadonlySet<number>): number {
  let mask = 0;
  for (const group of groups) mask |= 1 << (group & 31);
  return mask;
}

/** Groups in a table of their own: a set is asked thrice as long. Half of the slots are free, and a group is in the next one from its own. */
function slotsOf(groups: ReadonlySet<number>): number[] {
  const size = 2 ** Math.ceil(Math.log2(2 * groups.size));
  const slots = Array.from({ length: size }, () => FREE);
  for (const group of groups) {
    let at = group & (size - 1);
    while (slots[at] !== FREE) at = (at + 1) & (size - 1);
    slots[at] = group;
  }
  return slots;
}

function grown(figures: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(figures);
  return larger;
}
