import { unitAt } from '../../../text/scan-words.ts';
import type { Atom, NumberAtom } from './atom.ts';

/** A text's atoms, asked about by place. */
export type AtomRow = {
  atoms: readonly Atom[];
  /** The folded text they stand in. */
  text: string;
  /** A piece as it was written, with its capitals, for names. */
  written: (atom: Atom) => string;
};

/** The word at `index` when only spaces (or an apostrophe, a hyphen) part it from its neighbour; else an empty string. */
export function wordAfter(row: AtomRow, index: number): string {
  return wordWhere(row, index + 1, index);
}

export function wordBefore(row: AtomRow, index: number): string {
  return wordWhere(row, index - 1, index - 1);
}

export function numberAt(row: AtomRow, index: number): NumberAtom | null {
  const atom = row.atoms[index];
  return atom?.type === 'number' ? atom : null;
}

export function gapAfter({ atoms, text }: AtomRow, index: number): string {
  return text.slice(atoms[index]?.end, atoms[index + 1]?.start);
}

const BLANK = 0x20;
const PARTS = /[.!?;:\n,()]/;

/** The word at `index`, empty if a stop or a comma parts it from its neighbour: there is a gap behind the atom at `left`. */
function wordWhere(row: AtomRow, index: number, left: number): string {
  const atom = row.atoms[index];
  if (atom?.type !== 'word') return '';
  return isBlankAfter(row, left) || !PARTS.test(gapAfter(row, left)) ? atom.text : '';
}

/** Most atoms have nothing but a blank between them. */
function isBlankAfter({ atoms, text }: AtomRow, index: number): boolean {
  const end = atoms[index]?.end ?? 0;
  return atoms[index + 1]?.start === end + 1 && unitAt(text, end) === BLANK;
}
