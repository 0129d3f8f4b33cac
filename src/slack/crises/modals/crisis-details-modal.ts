import type { KnownBlock, ModalView } from '@slack/types';
import { actRows } from '../../kit/acts/card-act.ts';
import { dividerBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { MOST_BLOCKS, modalView } from '../../kit/modal-view.ts';
import { actsOfCrisis } from '../board/board-acts.ts';
import { factBlocks } from '../board/board-facts.ts';
import { boardHead } from '../board/board-head.ts';
import { recallBlocks } from '../board/board-recalls.ts';
import { statementBlocks } from '../board/board-statements.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { notedBlocks } from '../board/noted-lines.ts';

const CHARACTERS = 9_800;
/** Number of characters that Slack takes in a modal's title. */
const LONGEST_TITLE = 24;

/**
 * Parts of the details in the order in which they take their room: open corrections, what was said by
 * another way, the ledger, our statements.
 */
const PARTS: readonly (readonly [part: (view: CrisisView, characters: number) => KnownBlock[], most: number])[] = [
  [recallBlocks, 2_400],
  [notedBlocks, 1_600],
  [factBlocks, 4_200],
  [statementBlocks, 2_000],
];

/**
 * Builds the modal with everything about a crisis, and all that it offers to do.
 * @param refused why what the person clicked in it was not done
 */
export function crisisDetailsModal(
  view: CrisisView,
  { ownChannels }: { ownChannels: boolean },
  refused: string | null = null,
): ModalView {
  const { board, texts } = view;
  const { id, level } = board.crisis;
  // The title of the modal names the crisis.
  const [, ...rows] = boardHead(view);
  let left = CHARACTERS - charactersIn(rows);
  for (const [part, most] of PARTS) {
    const drawn = part(view, Math.max(0, Math.min(most, left)));
    left -= charactersIn(drawn);
    if (drawn.length > 0) rows.push(dividerBlock(), ...drawn);
  }
  const said = refused === null ? [] : [sectionBlock(`⚠️ ${refused}`)];
  const title = truncate(texts.t('form.crisis_details_title', { id, level }), LONGEST_TITLE);
  const blocks = [...said, ...rows, ...actRows(actsOfCrisis(view, ownChannels), rows, null)].slice(0, MOST_BLOCKS);
  const metadata = encodeCrisis(board.crisis);
  return modalView({ id: CRISIS_VIEWS.details, title, submit: null, metadata }, texts, blocks);
}
