import { unitAt } from '../../text/scan-words.ts';

/**
 * A rough memory of the words of a text: it knows each of them again, and takes few others for one. It costs a
 * part of a set of strings, and nearly all replies have too little in common with their post to look closer.
 */
export type WordSketch = {
  /** Forgets the words of the text before. */
  begin: () => void;
  add: (text: string, start: number, end: number) => void;
  mayHave: (text: string, start: number, end: number) => boolean;
};

/** A power of two, so large that the words of a post take few places. */
const PLACES = 1024;

/** Makes a sketch for one text after the other. */
export function wordSketch(): WordSketch {
  // The text that was last to have a word in each place.
  const takenBy = new Float64Array(PLACES);
  let text = 0;
  return {
    begin: () => {
      text += 1;
    },
    add: (of, start, end) => {
      takenBy[placeOf(of, start, end)] = text;
    },
    mayHave: (of, start, end) => takenBy[placeOf(of, start, end)] === text,
  };
}

/** A word by its length and three of its letters. */
function placeOf(text: string, start: number, end: number): number {
  const middle = Math.imul(unitAt(text, (start + end) >> 1), 31) + unitAt(text, end - 1);
  return (Math.imul(middle, 31) + Math.imul(unitAt(text, start), 7) + end - start) & (PLACES - 1);
}
