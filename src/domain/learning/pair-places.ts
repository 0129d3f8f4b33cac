/** Places of pairs of words among named traits; found by the words' numbers, so that no name is put together. */
export type PairPlaces = {
  /** The number of a word among those that begin pairs; -1 for a word that begins none. */
  firstOf: (word: string) => number;
  secondOf: (word: string) => number;
  /** Returns the place of a pair by its words' numbers; -1 for a pair that has none. */
  placeOf: (first: number, second: number) => number;
};

const NONE = -1;
/** Pairs have as many numbers. */
const MOST = 2 ** 31;

/** Looks for the names of two words among those of traits. */
export function pairPlaces(places: ReadonlyMap<string, number>): PairPlaces {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const pairs: { first: number; second: number; place: number }[] = [];
  for (const [name, place] of places) {
    const [one = '', other, ...more] = name.split(' ');
    if (other === undefined || more.length > 0) continue;
    pairs.push({ first: numberIn(firsts, one), second: numberIn(seconds, other), place });
  }
  if (firsts.size * seconds.size > MOST) throw new Error('Too many words begin or end the pairs of traits');
  // Half of the slots are free. Each holds a pair and, beside it in memory, its place.
  const size = 2 ** Math.ceil(Math.log2(2 * pairs.length + 1));
  const slots = new Int32Array(2 * size).fill(NONE);
  const slotOf = (pair: number): number => {
    let slot = Math.imul(pair, 0x9e37_79b1) >>> 7;
    for (;;) {
      slot &= size - 1;
      const held = slots[2 * slot];
      if (held === pair || held === NONE) return 2 * slot;
      slot += 1;
    }
  };
  for (const { first, second, place } of pairs) {
    const pair = first * seconds.size + second;
    slots.set([pair, place], slotOf(pair));
  }
  return {
    firstOf: (word) => firsts.get(word) ?? NONE,
    secondOf: (word) => seconds.get(word) ?? NONE,
    placeOf: (first, second) =>
      first === NONE || second === NONE ? NONE : (slots[slotOf(first * seconds.size + second) + 1] ?? NONE),
  };
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
