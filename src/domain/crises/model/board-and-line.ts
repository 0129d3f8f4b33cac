import type { Effect } from '../../cases/model/changes.ts';
import type { CrisisEntry } from '../../cases/model/crises/crisis-entry.ts';

/** Redraws the board and says below it what happened: what nearly every gesture of a crisis leads to. */
export function boardAndLine(crisisId: number, entry: CrisisEntry): Effect[] {
  return [
    { kind: 'board', crisisId },
    { kind: 'crisis_line', crisisId, entry },
  ];
}
