import { rememberLast } from './remember-last.ts';

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

/** A run of characters that fold to themselves but for their case, with single spaces in it; else a character with the marks upon it. */
const PIECE = /[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]/gu;
const ACCENTS = /(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/giu;
const PLAIN_ASCII = /^[\x21-\x5f\x61-\x7e][\x20-\x5f\x61-\x7e]*$/;

/** Folded once: a text is made of the same few letters over and over. Code units only, so that it stays small. */
const UNITS: Record<Folding, Map<string, string>> = { exact: new Map(), loose: new Map() };

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u00b4\u0060\u2018\u2019\u02bc]/gu, "'"],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/[\u3002\uff61\u2024]/gu, '.'],
];

/** Folds a text for comparison; every result can be traced back to the words of the original. */
export function foldText(original: string, folding: Folding): FoldedText {
  return folding === 'exact' ? foldedExactly(original) : foldedLoosely(original);
}

const foldedExactly = rememberLast((text) => fold(text, 'exact'));
const foldedLoosely = rememberLast((text) => fold(text, 'loose'));

function fold(original: string, folding: Folding): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, start: number, end: number): void => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of original.matchAll(PIECE)) {
    const [written] = match;
    const end = match.index + written.length;
    if (PLAIN_ASCII.test(written)) {
      text += folding === 'loose' ? written.toLowerCase() : written;
      for (let at = match.index; at < end; at += 1) {
        starts.push(at);
        ends.push(at + 1);
      }
      continue;
    }
    const piece = written.length === 1 ? foldUnit(written, folding) : foldPiece(written, folding);
    if (piece === ' ' && text.endsWith(' ')) ends[ends.length - 1] = end;
    else add(piece, match.index, end);
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

function foldUnit(unit: string, folding: Folding): string {
  const known = UNITS[folding].get(unit);
  if (known !== undefined) return known;
  const folded = foldPiece(unit, folding);
  UNITS[folding].set(unit, folded);
  return folded;
}

function foldPiece(piece: string, folding: Folding): string {
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
