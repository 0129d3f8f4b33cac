import type { CrisisBoard } from '../../domain/crises/crisis-board.ts';
import { headCases } from './board-head.ts';
import { recallCases } from './board-recalls.ts';
import { statementCases } from './board-statements.ts';
import type { CrisisView, Surroundings } from './crisis-view.ts';
import { crisisView } from './crisis-view.ts';
import type { CardLink } from './links-to.ts';
import { linksTo } from './links-to.ts';

/** A crisis as it is to be shown, with the addresses of the cards that its board names. */
export async function seenCrisis(
  board: CrisisBoard,
  surroundings: Surroundings,
  cardLink: CardLink,
  alsoNamed: readonly number[] = [],
): Promise<CrisisView> {
  const named = [...headCases(board), ...recallCases(board), ...statementCases(board), ...alsoNamed];
  return crisisView(board, { ...surroundings, links: await linksTo(named, cardLink) });
}
