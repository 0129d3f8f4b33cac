/** A stretch of a text: the words as they stand there, offsets in code units, end exclusive. */
export type Span = { words: string; start: number; end: number };

/** A text made comparable, which still knows where each of its code units came from. */
export type FoldedText = {
  text: string;
  /** The stretch of the original behind `text.slice(start, end)`; not for an empty stretch. */
  spanOf(start: number, end: number): Span;
};

/**
 * `exact` undoes disguises only: compatibility forms (NFKC), invisible and bidi characters, other scripts' figures,
 * typographic dots, dashes and apostrophes, runs of white space. `loose` drops case and accents too, but not ñ's tilde.
 */
export type Folding = 'exact' | 'loose';

/** A character with the marks upon it. */
const PIECE = /\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]/gu;
const ACCENTS = /(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/giu;
const PLAIN_ASCII = /^[\x21-\x7e]$/;

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u00b4\u0060\u2018\u2019\u02bc]/gu, "'"],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/[\u3002\uff61\u2024]/gu, '.'],
];

/** Folds a text for comparison; every result can be traced back to the words of the original. */
export function foldText(original: string, folding: Folding): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(PIECE)) {
    const piece = foldPiece(match[0], folding);
    const end = match.index + match[0].length;
    if (piece === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = end;
      continue;
    }
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(end);
    }
  }
  return {
    text,
    spanOf(from, to) {
      const start = starts[from] ?? original.length;
      const end = ends[to - 1] ?? original.length;
      return { words: original.slice(start, end), start, end };
    },
  };
}

function foldPiece(piece: string, folding: Folding): string {
  if (PLAIN_ASCII.test(piece) && piece !== '`') return folding === 'loose' ? piece.toLowerCase() : piece;
  let folded = piece;
  for (const [pattern, plain] of TYPOGRAPHY) folded = folded.replace(pattern, plain);
  folded = folded
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Nd}/gu, asciiFigure);
  if (folding === 'exact') return folded;
  return folded.normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

/** The figures of every script stand in a row from 0 to 9: the value is the number of figures before it in its row. */
function asciiFigure(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  if (code < 0x80) return figure;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
