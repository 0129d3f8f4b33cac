import { unitAt } from '../../text/scan-words.ts';

/**
 * A rough memory of the words of a text: it knows each of them again, and takes few others for one. It costs a
 * part of a set of strings, and nearly all replies have too little in common with their post to look closer.
 */
export type WordSketch = {
  add: (text: string, start: number, end: number) => void;
  mayHave: (text: string, start: number, end: number) => boolean;
};

const BITS = 1024;

export function wordSketch(): WordSketch {
  const sketch = new Int32Array(BITS / 32);
  return {
    add: (text, start, end) => {
      const bit = bitOf(text, start, end);
      sketch[bit >> 5] = (sketch[bit >> 5] ?? 0) | (1 << (bit & 31));
    },
    mayHave: (text, start, end) => {
      const bit = bitOf(text, start, end);
      return ((sketch[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
}

/** A word by its length and three of its letters. */
function bitOf(text: string, start: number, end: number): number {
  const middle = Math.imul(unitAt(text, (start + end) >> 1), 31) + unitAt(text, end - 1);
  return (Math.imul(middle, 31) + Math.imul(unitAt(text, start), 7) + end - start) & (BITS - 1);
}
