import type { KnownBlock } from '@slack/types';
import { runningDeadlines } from '../../../domain/cases/deadlines/deadlines.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, isUnderWay, statusOf } from '../../../domain/cases/model/case-status.ts';
import { pauseOver } from '../../../domain/cases/model/crises/pause.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { statementName } from '../../../i18n/statement-name.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import type { CrisisView } from './crisis-view.ts';
import { fitLines } from './fit-lines.ts';

const MOST_LINES = 6;
/** Statements whose languages a digest lists, and drafts that a board names. */
const MOST_STATEMENTS = 3;
const MOST_NETWORKS = 12;

/**
 * Returns our own statements, each with where it is published and where not yet. Those not
 * published everywhere come first.
 */
export function statementBlocks(view: CrisisView, characters: number): KnownBlock[] {
  const all = statementsOf(view.board);
  if (all.length === 0) return [];
  const { texts } = view;
  const { shown, rest } = fitLines(all, (state) => statementLine(state, view), { most: MOST_LINES, characters });
  return [
    sectionBlock([texts.t('board.statements'), ...shown.map(({ line }) => line)].join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Returns our statements that nobody has put up for approval yet, in one line; none where there are none. */
export function draftedLine(view: CrisisView): string[] {
  const drafted = statementsOf(view.board).filter((state) => statusOf(state) === 'open');
  if (drafted.length === 0) return [];
  const named = drafted
    .slice(0, MOST_STATEMENTS)
    .map(({ core }) => `${view.caseNumber(core.id)} ${statementName(core, view.texts)}`);
  const rest = drafted.length - named.length;
  return [`✍️ ${[...named, ...(rest > 0 ? [view.texts.t('board.more', { count: rest })] : [])].join(' · ')}`];
}

/** Cases whose numbers the list shows. */
export function statementCases(board: CrisisBoard): number[] {
  return statementsOf(board)
    .slice(0, MOST_LINES)
    .map(({ core }) => core.id);
}

/** Returns our statements without corrections, which are in the list of replies to correct. */
function statementsOf({ statements }: CrisisBoard): CaseState[] {
  const ours = statements.filter((state) => {
    const isOver = ['dismissed', 'handed_over', 'erased'].includes(statusOf(state));
    return state.core.statement !== 'correction' && !isOver;
  });
  const isOut = (state: CaseState) => statusOf(state) === 'answered';
  return [...ours.filter((state) => !isOut(state)).toReversed(), ...ours.filter(isOut).toReversed()];
}

function statementLine(state: CaseState, view: CrisisView): string {
  const { core } = state;
  const places = statementPublications(state)
    .slice(0, MOST_NETWORKS)
    .map(({ network, publication }) => placeText(network, publication, state, view));
  const note = languageNote(state, view);
  const said = [...(note === null ? [] : [`⏳ ${note}`]), ...places];
  return `${view.caseNumber(core.id)} *${statementName(core, view.texts)}:* ${said.join(' · ')}`;
}

/** Returns until when the text has to follow the same one in another language; null where nothing runs. */
function languageNote(state: CaseState, { handbook, texts, now, when }: CrisisView): string | null {
  const due = runningDeadlines(state, handbook).find(({ kind }) => kind === 'language')?.dueAt;
  if (due === undefined) return null;
  return texts.t(due < now ? 'place.language_late' : 'place.language_by', { at: when(due) });
}

/** Returns in which languages each statement is out and, where it follows one that is, by when. */
export function languageLines(view: CrisisView): string[] {
  const { texts } = view;
  const ours = statementsOf(view.board).filter(({ core }) => core.statementId !== undefined);
  return [...Map.groupBy(ours, ({ core }) => core.statementId).values()].slice(0, MOST_STATEMENTS).map((states) => {
    const languages = states
      .toSorted((one, other) => one.core.id - other.core.id)
      .map((state) => `${texts.t(`language.${state.core.assessment.language}`)} ${languageStatus(state, view)}`);
    return `🗣️ ${texts.t(`statement.${states[0]?.core.statement ?? 'update'}`)}: ${languages.join(' · ')}`;
  });
}

function languageStatus(state: CaseState, view: CrisisView): string {
  if (state.publications.some(({ status }) => status === 'published')) return '🟢';
  const status = statusOf(state) === 'in_review' ? 'place.in_review' : 'place.open';
  return languageNote(state, view) ?? view.texts.t(isApproved(state) ? 'place.held' : status);
}

function isApproved(state: CaseState): boolean {
  return statusOf(state) === 'approved';
}

/** Every network that it is for or was on, each with the publication that tells most. */
function statementPublications(state: CaseState): { network: string; publication: Publication | undefined }[] {
  const wanted = currentDraft(state)?.places.map(({ network }) => network) ?? [];
  const networks = [...new Set([...state.publications.map(({ network }) => network), ...wanted])];
  return networks.map((network) => {
    const there = state.publications.filter((one) => one.network === network);
    return { network, publication: there.find(({ status }) => status === 'published') ?? there.at(-1) };
  });
}

function placeText(
  network: string,
  publication: Publication | undefined,
  state: CaseState,
  { board, texts, networkName }: CrisisView,
): string {
  const name = networkName(network);
  if (publication?.status === 'published') return `🟢 ${linkTo(publication.proof, name)}`;
  if (publication?.status === 'withdrawn') return `⬛ ${name}: ${texts.t('place.withdrawn')}`;
  if (publication !== undefined && isUnderWay(publication.status)) {
    const isPaused = pauseOver(publication, state.core.playbook, board.pauses) !== null;
    if (isPaused && publication.status === 'held') return `⏸️ ${name}: ${texts.t('place.paused')}`;
    return `🔵 ${name}: ${texts.say({ key: `place.${publication.status}` })}`;
  }
  return statusOf(state) === 'in_review'
    ? `🟡 ${name}: ${texts.t('place.in_review')}`
    : `🟠 ${name}: ${texts.t('place.open')}`;
}
