import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { headCases } from '../board/board-head.ts';
import { recallCases } from '../board/board-recalls.ts';
import { statementCases } from '../board/board-statements.ts';
import type { CrisisContext, CrisisView } from '../board/crisis-view.ts';
import { crisisView } from '../board/crisis-view.ts';
import type { CardLink } from '../board/links-to.ts';
import { linksTo } from '../board/links-to.ts';

/** A crisis as it is to be shown, with the addresses of the cards that its board names. */
export async function seenCrisis(
  board: CrisisBoard,
  crisisContext: CrisisContext,
  cardLink: CardLink,
  alsoNamed: readonly number[] = [],
): Promise<CrisisView> {
  const named = [...headCases(board), ...recallCases(board), ...statementCases(board), ...alsoNamed];
  return crisisView(board, { ...crisisContext, links: await linksTo(named, cardLink) });
}
