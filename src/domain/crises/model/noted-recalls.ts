import type { NotedMessage } from '../../cases/model/crises/noted-message.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { hasEnded } from '../../cases/model/fact.ts';
import { endsByNature } from '../../cases/recalls/plan-recall.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { CrisisBoard } from './crisis-board.ts';

/** Noted message, those of its facts that fell, and what became of it; of an open one, the facts that nobody has settled. */
export type NotedRecall = {
  noted: NotedMessage;
  fallen: EnteredFact[];
  status: 'stands' | 'open' | 'said_again' | 'waived';
};

/** Rows off which noted messages and their recalls are read. */
export type NotedRows = Pick<CrisisBoard, 'crisis'> & {
  noted: readonly NotedMessage[];
  /** Facts of the crisis, ended ones too. */
  facts: readonly EnteredFact[];
};

/**
 * Returns the noted messages of a crisis, those first that are to be said again. Board, digest, report and
 * every other surface read this.
 */
export function notedRecalls({ crisis, noted, facts }: NotedRows, handbook: Handbook): NotedRecall[] {
  const all = noted.map((one): NotedRecall => {
    const again = noted.filter(({ saysAgain }) => saysAgain === one.id);
    const fallen = facts.filter(
      (fact) => one.factIds.includes(fact.id) && hasEnded(fact) && !endsByNature(fact, crisis.playbook, handbook),
    );
    const open = fallen.filter((fact) => !isSettled(fact, one, again));
    if (open.length > 0) return { noted: one, fallen: open, status: 'open' };
    if (again.length > 0) return { noted: one, fallen, status: 'said_again' };
    return { noted: one, fallen, status: fallen.length === 0 ? 'stands' : 'waived' };
  });
  return [...all.filter(({ status }) => status === 'open'), ...all.filter(({ status }) => status !== 'open')];
}

/** Returns how many noted messages are to be said again. */
export function countToSayAgain(recalls: readonly NotedRecall[]): number {
  return recalls.filter(({ status }) => status === 'open').length;
}

// What was said again on the same fact falls with it in its own place.
function isSettled({ id, ended }: EnteredFact, { waived }: NotedMessage, again: readonly NotedMessage[]): boolean {
  const fellAt = ended?.at ?? '';
  if (waived !== null && waived.at >= fellAt) return true;
  return again.some(({ notedAt, factIds }) => notedAt >= fellAt || factIds.includes(id));
}
