import type { Importance } from '../cases/model/importance.ts';
import { caseImportance } from '../cases/model/importance.ts';
import type { RankedCase, ShownCases } from '../cases/model/joining/intake-reader.ts';

/**
 * Of the cases that wait those whose cards are shown now: as long as fewer than `openAtOnce` cards stand there that nobody is on and that are at
 * least as important. So ten cards of grumbling never keep an urgent one out, and urgent ones keep the grumbling out.
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
