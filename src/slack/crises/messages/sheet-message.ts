import type { KnownBlock } from '@slack/types';
import { infoSheetDocument } from '../../../documents/info-sheet/info-sheet-document.ts';
import type { ReportSection } from '../../../documents/report/report-document.ts';
import { infoSheet } from '../../../domain/crises/sheet/info-sheet.ts';
import { actionsBlock, contextBlock, escapeMrkdwn, headerBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { noticeWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { leaveSheetButton } from '../board/leave-sheet-button.ts';
import { crisisNotification } from '../board/notification-text.ts';

/** Slack refuses a message of some 13,000 characters. */
const CHARACTERS = 10_500;
/** Slack's most for a section, with the sign before each line. */
const LONGEST_BLOCK = 2_900;

/**
 * Builds the info sheet as a message. What is to be said is plain text, to be read out and copied.
 * @param to Slack id of the person who is sent it, with the button that ends it; null below a board
 */
export function sheetMessage(
  { board, handbook, texts, now }: CrisisView,
  { to, since }: { to: string | null; since: string | null },
): DrawnCard {
  const page = infoSheetDocument(infoSheet(board, handbook, now), { handbook, texts }, since);
  let left = CHARACTERS;
  let rest = 0;
  const blocks: KnownBlock[] = [];
  for (const section of page.sections) {
    const lines = linesOf(section);
    const { shown, rest: over } = fitLines(lines, (line) => line, {
      most: lines.length,
      characters: Math.max(0, left),
    });
    const fitting = shown.map(({ line }) => line);
    left -= fitting.join(' ').length;
    rest += over;
    if (fitting.length === 0) continue;
    blocks.push(sectionBlock(`*${section.title}*`));
    for (const text of chunksOf(fitting)) {
      blocks.push({ type: 'section', text: { type: 'plain_text', text, emoji: false } });
    }
  }
  return {
    text: crisisNotification(board.crisis, noticeWords(page.title, 150), { handbook, texts }),
    blocks: [
      headerBlock(page.title),
      contextBlock(escapeMrkdwn(page.lines.join(' · '))),
      ...blocks,
      ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
      contextBlock(escapeMrkdwn(page.foot.join(' '))),
      ...(to === null ? [] : [actionsBlock([leaveSheetButton(to, { board, texts })])]),
    ],
  };
}

function linesOf({ blocks }: ReportSection): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'words') return [block.text];
    if (block.kind !== 'list') return [];
    const items = block.items.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
    return items.map((words) => truncate(`• ${words.join('')}`, LONGEST_BLOCK));
  });
}

/** As many lines a block as Slack takes, each whole. */
function chunksOf(lines: readonly string[]): string[] {
  const chunks: string[] = [];
  for (const line of lines) {
    const last = chunks.at(-1);
    if (last === undefined || last.length + line.length + 1 > LONGEST_BLOCK) chunks.push(line);
    else chunks[chunks.length - 1] = `${last}\n${line}`;
  }
  return chunks;
}
