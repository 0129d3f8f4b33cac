import type { AtomRow } from './atom-row.ts';

/** Returns true if the number at `index` only numbers a row of a list: "1. Cierra la llave". */
export function rowsBefore(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  if (atom?.type !== 'number' || (atom.values[0] ?? 10) > 9) return false;
  const before = row.text.slice(row.atoms[index - 1]?.end ?? 0, atom.start);
  const after = row.text.slice(atom.end, row.atoms[index + 1]?.start);
  return /^(?:\.-?|\)|-)\s/.test(after) && (index === 0 || /[.:;\n]\s*$|\(\s*$/.test(before));
}
