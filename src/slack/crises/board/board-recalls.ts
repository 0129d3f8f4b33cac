import type { KnownBlock } from '@slack/types';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { RecallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import { recallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import type { BoardRecall, CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { formatList } from '../../../i18n/lists.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import type { CrisisView } from './crisis-view.ts';
import { fitLines } from './fit-lines.ts';

const MOST_LINES = 8;
const MOST_FACTS = 3;

/** A reply that is out, the facts under it that fell and of which the same became, and what did. */
type Recalled = { publication: Publication; recalls: BoardRecall[]; status: RecallStatus; correctionId: number | null };

const MARKS: Record<RecallStatus, string> = { open: '♻️', corrected: '✅', withdrawn: '⬛', waived: '➖' };

/**
 * Returns published replies that rest on a retracted or expired fact, the uncorrected ones first.
 * Each has its link and the state of its correction.
 */
export function recallBlocks(view: CrisisView, characters: number): KnownBlock[] {
  const all = recalledIn(view.board);
  if (all.length === 0) return [];
  const { texts } = view;
  const open = openRecalls(view.board);
  const title = open === 0 ? texts.t('board.recalls_done') : texts.t('board.recalls', { count: open });
  const { shown, rest } = fitLines(all, (one) => recallLine(one, view), { most: MOST_LINES, characters });
  return [
    sectionBlock([title, ...shown.map(({ line }) => line)].join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Returns the number of replies that still have to be corrected. */
export function openRecalls(board: CrisisBoard): number {
  const open = recalledIn(board).filter(({ status }) => status === 'open');
  return new Set(open.map(({ publication }) => publication.id)).size;
}

/** Returns the cases whose replies still have to be corrected, each once. */
export function openRecalledCases(board: CrisisBoard): number[] {
  const open = recalledIn(board).filter(({ status }) => status === 'open');
  return [...new Set(open.map(({ publication }) => publication.caseId))];
}

/** Cases whose numbers the list shows. */
export function recallCases(board: CrisisBoard): number[] {
  return recalledIn(board)
    .slice(0, MOST_LINES)
    .flatMap(({ publication, correctionId }) => [publication.caseId, ...(correctionId === null ? [] : [correctionId])]);
}

/**
 * Groups the recalls by reply and outcome, so that each reply appears once for all facts with the
 * same outcome. The uncorrected ones come first.
 */
function recalledIn({ recalls }: CrisisBoard): Recalled[] {
  const groups = new Map<string, Recalled>();
  for (const one of recalls) {
    const { recall, publication } = one;
    const status = recallStatus(recall, publication, one.corrections);
    const correctionId = status === 'open' ? recall.correctionCaseId : null;
    const group = JSON.stringify([publication.id, status, correctionId]);
    groups.set(group, { publication, status, correctionId, recalls: [...(groups.get(group)?.recalls ?? []), one] });
  }
  const all = [...groups.values()];
  return [...all.filter(({ status }) => status === 'open'), ...all.filter(({ status }) => status !== 'open')];
}

function recallLine({ publication, recalls, status, correctionId }: Recalled, view: CrisisView): string {
  const { texts } = view;
  const network = view.networkName(publication.network);
  const reply = linkTo(publication.proof, texts.t('recall.reply', { id: publication.caseId, network }));
  const facts = recalls
    .slice(0, MOST_FACTS)
    .map(({ recall }) =>
      texts.t(`recall.${recall.why}`, { fact: view.factName({ key: recall.factKey, title: recall.factTitle }) }),
    );
  const end =
    correctionId !== null
      ? texts.t('recall.open_in', { case: view.caseNumber(correctionId) })
      : texts.t(`recall.${status}`);
  return `${MARKS[status]} ${reply}: ${formatList(facts, texts)} → ${end}`;
}
