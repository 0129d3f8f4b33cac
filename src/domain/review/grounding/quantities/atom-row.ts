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
  return wordWhere(row, index + 1, index, index + 1);
}

export function wordBefore(row: AtomRow, index: number): string {
  return wordWhere(row, index - 1, index - 1, index);
}

export function numberAt(row: AtomRow, index: number): NumberAtom | null {
  const atom = row.atoms[index];
  return atom?.type === 'number' ? atom : null;
}

export function gapAfter({ atoms, text }: AtomRow, index: number): string {
  return text.slice(atoms[index]?.end, atoms[index + 1]?.start);
}

function wordWhere(row: AtomRow, index: number, left: number, right: number): string {
  const atom = row.atoms[index];
  if (atom?.type !== 'word' || right - left !== 1) return '';
  const gap = gapAfter(row, left);
  return gap !== ' ' && /[.!?;:\n,()]/.test(gap) ? '' : atom.text;
}
