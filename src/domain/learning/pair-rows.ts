import type { FigureRows } from './figure-rows.ts';

/** Figures of pairs of words; found by the words' numbers, so that no name is put together. */
export type PairRows = {
  /** The number of a word among those that begin pairs; -1 for a word that begins none. */
  firstOf: (word: string) => number;
  secondOf: (word: string) => number;
  /** Begins with another text, which has met no pair. */
  begin: () => void;
  /** Adds what a pair weighs to the totals. Returns false for a pair that has no figures, or that the text has met. */
  meet: (first: number, second: number, totals: Float64Array) => boolean;
};

const NONE = -1;
/** Pairs have as many numbers. */
const MOST = 2 ** 31;

/** Returns true for the name of two words. What names a rule or says how a text is has a colon. */
export function isPair(name: string): boolean {
  return /^[^ :]+ [^ :]+$/.test(name);
}

/** Looks for the names of two words among those of traits. */
export function pairRows(width: number, traits: FigureRows): PairRows {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const pairs: { first: number; second: number; row: Float32Array }[] = [];
  for (const [name, row] of traits) {
    if (!isPair(name)) continue;
    const [one = '', other = ''] = name.split(' ');
    pairs.push({ first: numberIn(firsts, one), second: numberIn(seconds, other), row });
  }
  if (firsts.size * seconds.size > MOST) throw new Error('Too many words begin or end the pairs of traits');
  // Half of the slots are free. Each holds a pair, the text that met it last and its figures, and so lies in one line of the memory.
  const size = 2 ** Math.ceil(Math.log2(2 * pairs.length + 1));
  const length = 2 ** Math.ceil(Math.log2(width + 2));
  const slots = new Int32Array(size * length).fill(NONE);
  const figures = new Float32Array(slots.buffer);
  const slotOf = (pair: number): number => {
    let slot = Math.imul(pair, 0x9e37_79b1) >>> 7;
    for (;;) {
      const at = (slot & (size - 1)) * length;
      const held = slots[at];
      if (held === pair || held === NONE) return at;
      slot += 1;
    }
  };
  for (const { first, second, row } of pairs) {
    const pair = first * seconds.size + second;
    const slot = slotOf(pair);
    slots[slot] = pair;
    figures.set(row, slot + 2);
  }
  const secondsInAll = seconds.size;
  let text = 0;
  return {
    firstOf: (word) => firsts.get(word) ?? NONE,
    secondOf: (word) => seconds.get(word) ?? NONE,
    begin: () => {
      text = (text + 1) | 0;
    },
    meet: (first, second, totals) => {
      if (first === NONE || second === NONE) return false;
      const slot = slotOf(first * secondsInAll + second);
      if (slots[slot] === NONE || slots[slot + 1] === text) return false;
      slots[slot + 1] = text;
      for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (figures[slot + 2 + at] ?? 0);
      return true;
    },
  };
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
