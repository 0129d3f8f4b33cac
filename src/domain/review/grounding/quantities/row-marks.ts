import type { AtomRow } from './atom-row.ts';
import { numberAt } from './atom-row.ts';

/** Returns true if the number at `index` only numbers a row of a list: "1. Cierra la llave", "1) entra 2) pulsa". */
export function rowsBefore(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  if (atom?.type !== 'number' || (atom.values[0] ?? 10) > 9 || !isMark(row, index)) return false;
  const before = row.text.slice(row.atoms[index - 1]?.end ?? 0, atom.start);
  return index === 0 || /[.:;\n]\s*$|\(\s*$/.test(before) || isNextOfRow(row, index, atom.values[0] ?? 0);
}

/** A point or bracket behind it, and then a blank. */
function isMark(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  const after = row.text.slice(atom?.end, row.atoms[index + 1]?.start);
  return /^(?:\.-?|\.?º|\)|-)\s/.test(after);
}

/** The mark before it is one less, back to the first of the row. */
function isNextOfRow(row: AtomRow, index: number, value: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const [before] = numberAt(row, at)?.values ?? [];
    if (before === undefined || !isMark(row, at)) continue;
    return before === value - 1 && (before === 1 || isNextOfRow(row, at, before));
  }
  return false;
}
