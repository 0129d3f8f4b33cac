import type { Importance } from '../cases/model/importance.ts';
import { caseImportance } from '../cases/model/importance.ts';
import type { RankedCase, ShownCases } from '../cases/model/joining/intake-reader.ts';

/**
 * Returns the waiting cases whose cards are shown now. A case has room while fewer than
 * `openAtOnce` unclaimed cards of at least its importance are shown. So ten grumbling cards never
 * keep an urgent one out, and urgent ones keep the grumbling out.
 * @param waiting the most important first
 */
export function cardsWithRoom(
  waiting: readonly RankedCase[],
  shown: readonly ShownCases[],
  openAtOnce: number,
): number[] {
  const open = shown.map((one) => ({ importance: caseImportance(one), count: one.count }));
  const chosen: number[] = [];
  for (const one of waiting) {
    const importance = caseImportance(one);
    const before = open.filter((other) => isAsImportant(other.importance, importance));
    if (before.reduce((sum, { count }) => sum + count, 0) >= openAtOnce) continue;
    open.push({ importance, count: 1 });
    chosen.push(one.caseId);
  }
  return chosen;
}

function isAsImportant(one: Importance, other: Importance): boolean {
  return one <= other;
}
