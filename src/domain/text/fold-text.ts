import { asPlainLetters } from './letter-disguises.ts';
import type { Origins } from './origins.ts';
import { createOrigins } from './origins.ts';
import { rememberNewest } from './remember-for.ts';
import { unitAt } from './scan-words.ts';

/** A stretch of a text: the words as they stand there, offsets in code units, end exclusive. */
export type Span = { words: string; start: number; end: number };

/** A text made comparable, which still knows where each of its code units came from. */
export type FoldedText = {
  text: string;
  /** The stretch of the original behind `text.slice(start, end)`; not for an empty stretch. */
  spanOf(start: number, end: number): Span;
};

/**
 * `exact` undoes disguises only: compatibility forms (NFKC), small, turned and regional letters, invisible and bidi characters, other scripts' figures,
 * typographic dots, dashes and apostrophes, runs of white space. `loose` drops case and accents too, but not ñ's tilde.
 */
export type Folding = 'exact' | 'loose';

/** A character with the marks upon it. */
const PIECE = /\P{M}\p{M}*|\p{M}+/uy;
/**
 * First code unit that may be a mark or half of a character. Two lower units in a row are separate
 * pieces.
 */
const FIRST_MARK = 0x300;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]/gu;
const ACCENTS = /(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/giu;

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

const foldedExactly = rememberNewest((text: string) => fold(text, 'exact'));
const foldedLoosely = rememberNewest((text: string) => fold(text, 'loose'));

function fold(original: string, folding: Folding): FoldedText {
  const origins = createOrigins();
  let text = '';
  for (let at = 0; at < original.length; ) {
    const plainEnd = endOfPlain(original, at);
    if (plainEnd > at) {
      const plain = original.slice(at, plainEnd);
      text += folding === 'loose' ? plain.toLowerCase() : plain;
      origins.addRun(at, plainEnd);
      at = plainEnd;
      continue;
    }
    const written = pieceAt(original, at);
    const end = at + written.length;
    const piece = written.length === 1 ? foldUnit(written, folding) : foldPiece(written, folding);
    if (piece === ' ' && text.endsWith(' ')) origins.stretchLast(end);
    else {
      text += piece;
      origins.addPiece(piece.length, at, end);
    }
    at = end;
  }
  return { text, spanOf: spansBy(origins, original) };
}

function spansBy(origins: Origins, original: string): FoldedText['spanOf'] {
  return (from, to) => {
    const start = origins.startOf(from) ?? original.length;
    const end = origins.endOf(to - 1) ?? original.length;
    return { words: original.slice(start, end), start, end };
  };
}

/**
 * Returns the end of the units from `at` on that fold to themselves except for case, with single
 * spaces between them.
 */
function endOfPlain(text: string, at: number): number {
  let end = at;
  let unit = unitAt(text, end);
  while (unit >= 0x20 && unit <= 0x7e && unit !== 0x60) {
    const next = unitAt(text, end + 1);
    // A repeated or initial space is handled alone; so is a unit before a possible mark.
    if (next >= FIRST_MARK || (unit === 0x20 && (end === at || unitAt(text, end - 1) === 0x20))) break;
    end += 1;
    unit = next;
  }
  return end;
}

function pieceAt(text: string, at: number): string {
  const next = unitAt(text, at + 1);
  if (unitAt(text, at) < FIRST_MARK && !(next >= FIRST_MARK)) return text.charAt(at);
  PIECE.lastIndex = at;
  return PIECE.exec(text)?.[0] ?? text.charAt(at);
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
  folded = asPlainLetters(folded.normalize('NFKC'))
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
