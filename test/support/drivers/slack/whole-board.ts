import type { KnownBlock } from '@slack/types';
import { boardCard } from '../../../../src/slack/crises/board/board-card.ts';
import type { CrisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { crisisDetailsModal } from '../../../../src/slack/crises/modals/crisis-details-modal.ts';

/** Returns all that a person finds of a crisis: its board, and below it what *Details* opens. */
export function wholeBoard(view: CrisisView, place: { ownChannels: boolean }): { text: string; blocks: KnownBlock[] } {
  const { text, blocks } = boardCard(view, place);
  return { text, blocks: [...blocks, ...(crisisDetailsModal(view, place).blocks as KnownBlock[])] };
}
