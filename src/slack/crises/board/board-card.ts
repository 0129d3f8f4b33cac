import type { KnownBlock } from '@slack/types';
import { countToSayAgain, notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import { contextBlock, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import { noticeWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { actsOfCrisis, boardControls } from './board-acts.ts';
import { factsInShort } from './board-facts.ts';
import {
  boardTitle,
  closedLine,
  openLine,
  pausedLine,
  publishedLine,
  rescueBlocks,
  waitingLines,
  whatLine,
  wordLine,
} from './board-head.ts';
import { openRecallsLine } from './board-recalls.ts';
import { draftedLine } from './board-statements.ts';
import type { CrisisView } from './crisis-view.ts';
import { crisisNotification } from './notification-text.ts';
import { stepsLine } from './step-lines.ts';

/** Number of pauses in sight; *Details* shows more. */
const PAUSES = 2;

/**
 * Builds the board of a crisis: one message, rendered from stored state and pinned in its channel. It has
 * the people at risk, the next word and the next step. Below its buttons come what waits for a person, and
 * the facts to tell. *Details* has all else.
 */
export function boardCard(view: CrisisView, { ownChannels }: { ownChannels: boolean }): DrawnCard {
  const { crisis } = view.board;
  const controls = boardControls(actsOfCrisis(view, ownChannels), view);
  const foot = contextBlock(`${whatLine(view)} · ${view.texts.t('board.drawn', { at: view.moment(view.now) })}`);
  const body = crisis.closed === null ? openBlocks(view, controls) : closedBlocks(view, controls);
  const text = crisisNotification(crisis, noticeWords(boardTitle(view), 150), view);
  return { text, blocks: [headerBlock(boardTitle(view)), ...rescueBlocks(view), ...body, foot] };
}

function openBlocks(view: CrisisView, controls: KnownBlock): KnownBlock[] {
  const { board, texts, isElectoral } = view;
  const step = stepsLine(view);
  const rest = board.pauses.length - PAUSES;
  return [
    ...board.pauses.slice(0, PAUSES).map((pause) => sectionBlock(pausedLine(pause, view))),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
    sectionBlock([wordLine(view), ...(step === null ? [] : [step])].join('\n')),
    controls,
    sectionBlock(
      [
        openLine(view),
        ...waitingLines(view),
        ...draftedLine(view),
        ...fallenLines(view),
        ...(isElectoral ? [texts.t('board.electoral')] : []),
      ].join('\n'),
    ),
    ...factsInShort(view),
  ];
}

function closedBlocks(view: CrisisView, controls: KnownBlock): KnownBlock[] {
  return [sectionBlock([...closedLine(view), publishedLine(view), ...fallenLines(view)].join('\n')), controls];
}

/** Returns how much of what we said has to be said again, as a fact of it no longer holds. */
function fallenLines(view: CrisisView): string[] {
  const { board, texts, handbook } = view;
  const noted = countToSayAgain(notedRecalls(board, handbook));
  return [...openRecallsLine(view), ...(noted === 0 ? [] : [`📢 ${texts.t('noted.open', { count: noted })}`])];
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
