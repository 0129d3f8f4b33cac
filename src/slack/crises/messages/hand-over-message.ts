import type { KnownBlock } from '@slack/types';
import type { CrisisRole } from '../../../domain/cases/model/crises/crisis.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { contextBlock, dividerBlock, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { boardHead } from '../board/board-head.ts';
import { recallBlocks } from '../board/board-recalls.ts';
import { statementBlocks } from '../board/board-statements.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { lackingFacts, ledgerOf, toldText } from '../board/ledger-lines.ts';
import { crisisNotification } from '../board/notification-text.ts';

const SOON_MS = 2 * 3_600_000;
const FACTS = { most: 6, characters: 1_200 };
const LACKING = 8;

/**
 * Builds the message for a person who takes a role over: the current state, what waits, what
 * expires soon, and where to look.
 * @param boardLink address of the board; null where there is none
 */
export function handOverMessage(role: CrisisRole, view: CrisisView, boardLink: string | null): DrawnCard {
  const { texts, board } = view;
  const said = texts.t('handover.title', {
    role: texts.t(`role.crisis_${role}`),
    title: typedWords(board.crisis.title, 120),
    id: board.crisis.id,
  });
  const [, ...head] = boardHead(view).map(withoutButton);
  return {
    text: crisisNotification(board.crisis, said, view),
    blocks: [
      headerBlock(headerText(said)),
      sectionBlock(texts.t(`handover.${role}`)),
      sectionBlock(linkTo(boardLink, texts.t('handover.board'))),
      dividerBlock(),
      ...head,
      ...recallBlocks(view, 1_200),
      ...ledgerBlocks(role, view),
      ...statementBlocks(view, 1_000),
    ],
  };
}

/**
 * Returns the facts that expire soon; for the spokesperson, all current facts. Adds the facts that
 * wait for a second person, and what is still unknown.
 */
function ledgerBlocks(role: CrisisRole, view: CrisisView): KnownBlock[] {
  const { texts, board, now } = view;
  const { live, proposed } = ledgerOf(board, now);
  const until = momentAfter(now, SOON_MS);
  const soon = live.filter(({ validUntil }) => validUntil !== null && validUntil <= until);
  const parts = [
    role === 'spokesperson'
      ? ([texts.t('handover.holds'), live] as const)
      : ([texts.t('handover.run_out'), soon] as const),
    [texts.t('handover.to_verify'), proposed] as const,
  ].flatMap(([title, facts]) => {
    const { shown, rest } = fitLines(facts, (fact) => `• ${toldText(fact, view)}`, FACTS);
    const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
    return shown.length === 0 ? [] : [sectionBlock([title, ...shown.map(({ line }) => line), ...more].join('\n'))];
  });
  const lacking = lackingFacts(view).slice(0, LACKING);
  return [
    ...parts,
    ...(lacking.length === 0 ? [] : [contextBlock(texts.t('board.lacking', { facts: lacking.join(' · ') }))]),
  ];
}

/** A summary is read; what is done is done at the board. */
function withoutButton(block: KnownBlock): KnownBlock {
  return block.type === 'section' && block.text !== undefined ? { type: 'section', text: block.text } : block;
}

/** A header shows entities as they are. */
function headerText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
