import type { KnownBlock } from '@slack/types';
import {
  actionsBlock,
  button,
  contextBlock,
  dividerBlock,
  headerBlock,
  option,
  overflowMenu,
  sectionBlock,
} from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MENU, CRISIS_MODAL_ACTIONS, SHEET } from '../../kit/ids.ts';
import { noticeWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { factBlocks } from './board-facts.ts';
import { boardHead, boardTitle } from './board-head.ts';
import { recallBlocks } from './board-recalls.ts';
import { statementBlocks } from './board-statements.ts';
import type { CrisisView } from './crisis-view.ts';
import { encodeCrisis } from './ledger-reference.ts';
import { notedBlocks } from './noted-lines.ts';
import { crisisNotification } from './notification-text.ts';

/** Slack refuses a message of some 13,000 characters. */
const CHARACTERS = 9_800;

/**
 * Parts of the board in the order in which they take their room: open corrections, what was said by
 * another way, the ledger, our statements.
 */
const PARTS: readonly (readonly [part: (view: CrisisView, characters: number) => KnownBlock[], most: number])[] = [
  [recallBlocks, 2_400],
  [notedBlocks, 1_600],
  [factBlocks, 4_200],
  [statementBlocks, 2_000],
];

/** Builds the board of a crisis: one message, rendered from stored state and pinned in its channel. */
export function boardCard(view: CrisisView, { ownChannels }: { ownChannels: boolean }): DrawnCard {
  const head = boardHead(view);
  let left = CHARACTERS - charactersIn(head);
  const blocks = [...head];
  for (const [part, most] of PARTS) {
    const drawn = part(view, Math.max(0, Math.min(most, left)));
    left -= charactersIn(drawn);
    if (drawn.length > 0) blocks.push(dividerBlock(), ...drawn);
  }
  const { crisis } = view.board;
  const foot = crisis.closed === null ? buttons(view, ownChannels) : [actionsBlock([reportButton(view)])];
  const drawn = contextBlock(view.texts.t('board.drawn', { at: view.moment(view.now) }));
  const text = crisisNotification(crisis, noticeWords(boardTitle(view), 150), view);
  return { text, blocks: [...blocks, dividerBlock(), ...foot, drawn] };
}

/** Returns the report button, also for a closed crisis. */
function reportButton({ board: { crisis }, texts }: CrisisView) {
  return button(texts.t('button.crisis_report'), CRISIS_DIRECT_ACTIONS.report, encodeCrisis(crisis));
}

/** Returns the card that replaces the old board once the crisis has a channel of its own. */
export function movedBoard(view: CrisisView, channel: string): DrawnCard {
  const { texts } = view;
  const { crisis } = view.board;
  const said = texts.t('board.moved', { channel: `<#${channel}>` });
  const title = texts.t('board.title', { id: crisis.id, title: crisis.title });
  const text = crisisNotification(crisis, `${noticeWords(title, 150)} · ${said}`, view);
  return { text, blocks: [headerBlock(title), sectionBlock(said)] };
}

function buttons(view: CrisisView, ownChannels: boolean): KnownBlock[] {
  const { board, texts } = view;
  const { crisis, facts, steps } = board;
  const value = encodeCrisis(crisis);
  const opener = (label: string, action: string, style?: 'primary' | 'danger') => button(label, action, value, style);
  const mayMove = ownChannels && crisis.channel === null;
  return [
    actionsBlock([
      opener(texts.t('button.crisis_fact'), CRISIS_MODAL_ACTIONS.fact, 'primary'),
      opener(texts.t('button.crisis_statement'), CRISIS_MODAL_ACTIONS.statement),
      opener(texts.t('button.crisis_pause'), CRISIS_MODAL_ACTIONS.pause, 'danger'),
      ...(facts.length === 0 ? [] : [opener(texts.t('button.crisis_ledger'), CRISIS_MODAL_ACTIONS.ledger)]),
      ...(steps.length === 0 ? [] : [opener(texts.t('button.crisis_steps'), CRISIS_MODAL_ACTIONS.steps)]),
    ]),
    actionsBlock([
      opener(texts.t('button.crisis_level'), CRISIS_MODAL_ACTIONS.level),
      opener(texts.t('button.crisis_plan'), CRISIS_MODAL_ACTIONS.plan),
      opener(texts.t('button.crisis_cadence'), CRISIS_MODAL_ACTIONS.cadence),
      opener(texts.t('button.crisis_hand_over'), CRISIS_MODAL_ACTIONS.handOver),
      ...(mayMove ? [opener(texts.t('button.crisis_channel'), CRISIS_DIRECT_ACTIONS.askForChannel)] : []),
      reportButton(view),
      opener(texts.t('button.crisis_close'), CRISIS_MODAL_ACTIONS.close),
      overflowMenu(CRISIS_MENU, [
        option(texts.t('button.noted'), `${CRISIS_MODAL_ACTIONS.noted}|${value}`),
        option(texts.t('button.sheet'), `${SHEET.post}|${value}`),
        option(texts.t('button.subscribe'), `${CRISIS_MODAL_ACTIONS.subscribe}|${value}`),
      ]),
    ]),
  ];
}
