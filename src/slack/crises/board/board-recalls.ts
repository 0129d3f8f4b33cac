import type { KnownBlock } from '@slack/types';
import type { FactEnd } from '../../../domain/cases/model/fact.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { RecallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import { recallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import { KEPT } from '../../../domain/contents/model/content.ts';
import type { BoardRecall, CrisisBoard, PlannedRecall } from '../../../domain/crises/model/crisis-board.ts';
import { formatList } from '../../../i18n/lists.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { caseNumbers } from './board-head.ts';
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
  const { texts } = view;
  const lines = [
    ...recalledIn(view.board).map((one) => ({ isOpen: one.status === 'open', line: recallLine(one, view) })),
    ...(view.board.planned ?? []).map((one) => ({
      isOpen: plannedStatus(one) === 'open',
      line: plannedLine(one, view),
    })),
  ];
  if (lines.length === 0) return [];
  const open = openRecalls(view.board);
  const title = open === 0 ? texts.t('board.recalls_done') : texts.t('board.recalls', { count: open });
  const all = [...lines.filter(({ isOpen }) => isOpen), ...lines.filter(({ isOpen }) => !isOpen)];
  const { shown, rest } = fitLines(all, ({ line }) => line, { most: MOST_LINES, characters });
  return [
    sectionBlock([title, ...shown.map(({ line }) => line)].join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Returns the number of replies and planned posts that still have to be corrected. */
export function openRecalls(board: CrisisBoard): number {
  const open = recalledIn(board).filter(({ status }) => status === 'open');
  const planned = (board.planned ?? []).filter((one) => plannedStatus(one) === 'open');
  return new Set(open.map(({ publication }) => publication.id)).size + planned.length;
}

/** Returns the line that says how much is to be corrected, with the cases among it; none where nothing is. */
export function openRecallsLine(view: CrisisView): string[] {
  const count = openRecalls(view.board);
  const ids = openRecalledCases(view.board);
  const cases = ids.length === 0 ? '' : `: ${caseNumbers(ids, view)}`;
  return count === 0 ? [] : [`♻️ ${view.texts.t('board.recalls', { count })}${cases}`];
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

function plannedStatus({ departure }: PlannedRecall): RecallStatus {
  if (departure.status === 'withdrawn') return 'withdrawn';
  return departure.reason?.startsWith(KEPT) === true ? 'waived' : 'open';
}

/** `♻️ Planned post · X: the number has changed → to be corrected`; its card says what to do. */
function plannedLine(one: PlannedRecall, view: CrisisView): string {
  const { texts } = view;
  const { network, url } = one.departure;
  const status = plannedStatus(one);
  const post = linkTo(url, `${texts.t('content.card')} · ${view.networkName(network)}`);
  const facts = one.fallen
    .slice(0, MOST_FACTS)
    .map((fact) => texts.t(`recall.${endOf(fact)}`, { fact: view.factName({ key: fact.key, title: fact.title }) }));
  return `${MARKS[status]} ${post}: ${formatList(facts, texts)} → ${texts.t(`recall.${status}`)}`;
}

function endOf({ status }: PlannedRecall['fallen'][number]): FactEnd {
  return status === 'superseded' ? 'superseded' : 'retracted';
}
