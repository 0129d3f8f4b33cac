import type { KnownBlock } from '@slack/types';
import type { Pause, PauseTask } from '../../../domain/cases/model/crises/pause.ts';
import { takesTicks } from '../../../domain/cases/model/crises/pause.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { UnreadCalendar } from '../../../domain/plan/read-calendar.ts';
import { button, contextBlock, dividerBlock, headerBlock, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { fitLines } from '../board/fit-lines.ts';
import type { Named } from '../board/held-lines.ts';
import { pauseNotification } from '../board/notification-text.ts';
import type { ListedContent } from '../board/ours-blocks.ts';
import { oursBlocks } from '../board/ours-blocks.ts';
import { pauseTaskDue, pauseTaskWords, unreadBlocks } from '../board/pause-task-words.ts';
import { scopeText } from '../board/pause-words.ts';

const LONGEST_REASON = 300;
const LONGEST_ERRAND = 160;
const ERRANDS = { most: 18, characters: 4_000 };
/** The same below posts of our own: Slack takes some 13,000 characters. */
const ERRANDS_BELOW_OURS = { most: 18, characters: 2_600 };
const SLIPPED = { most: 12, characters: 3_000 };

/** A pause as its list needs it. `unread`: calendars of which the list may lack something. */
export type PauseView = Named & {
  pause: Pause;
  slipped: readonly Publication[];
  unread: readonly UnreadCalendar[];
  /** Our own planned posts that it concerns, and how many there are beside them. */
  own: { ours: readonly ListedContent[]; rest: number };
};

/**
 * Builds the list of a pause: who paused what and why, and what was published all the same. Adds
 * what the bot cannot stop, each with a box that a person ticks.
 */
export function pauseList(view: PauseView): DrawnCard {
  const { pause, texts } = view;
  if (pause.scope.kind === 'none') return plannedList(view);
  const title = texts.t(pause.resumed === null ? 'pause.title' : 'pause.title_over');
  const scope = scopeText(pause, view, texts);
  const said = texts.t('pause.who', { who: mentionOf(pause.by), scope, at: view.when(pause.at) });
  return {
    text: pauseNotification(title, said, pause, view),
    blocks: [
      headerBlock(title),
      sectionBlock([said, `> ${reasonOf(view)}`, ...overLines(view)].join('\n')),
      ...(pause.resumed === null
        ? [contextBlock(texts.t('pause.meaning')), contextBlock(texts.t('pause.lines_go_on'))]
        : []),
      ...slippedBlocks(view),
      ...errandBlocks(view),
      ...oursBlocks(pause, view.own, view),
      ...(pause.resumed === null ? [...unreadBlocks(view.unread, view), ...resumeBlocks(view)] : []),
    ],
  };
}

/** Lists what is planned, as a crisis opens or an election is called: ours, with what may be said of each, and others'. */
function plannedList(view: PauseView): DrawnCard {
  const { pause, texts } = view;
  const isPinnedAlone = view.own.ours.length === 0 && pause.errands.length > 0 && pause.errands.every(isPinned);
  const about = isPinnedAlone ? 'pinned' : 'planned';
  const title = texts.t(`pause.${about}_title`);
  const { crisisId } = pause;
  const said =
    crisisId === null ? texts.t(`pause.${about}_electoral`) : texts.t(`pause.${about}_crisis`, { id: crisisId });
  return {
    text: pauseNotification(title, said, pause, view),
    blocks: [
      headerBlock(title),
      sectionBlock(said),
      ...oursBlocks(pause, view.own, view),
      ...errandBlocks(view, isPinnedAlone),
      ...unreadBlocks(view.unread, view),
    ],
  };
}

function reasonOf({ pause: { reason }, texts }: PauseView): string {
  return typedWords(reason, LONGEST_REASON) || texts.t('pause.no_reason');
}

function overLines({ pause: { resumed }, texts, when }: PauseView): string[] {
  return resumed === null ? [] : [texts.t('pause.resumed', { who: mentionOf(resumed.by), at: when(resumed.at) })];
}

/** Honestly: what was out, or on its way, and could no longer be kept back. */
function slippedBlocks(view: PauseView): KnownBlock[] {
  const { slipped, texts } = view;
  const { shown, rest } = fitLines(slipped, (one) => slippedLine(one, view), SLIPPED);
  if (slipped.length === 0) return [contextBlock(texts.t('pause.nothing_slipped'))];
  return [
    sectionBlock([texts.t('pause.slipped'), ...shown.map(({ line }) => line)].join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

function slippedLine({ caseId, network, status, proof, publishedAt }: Publication, view: PauseView): string {
  const { texts, networkName, caseNumber, when } = view;
  const place = linkTo(proof, networkName(network));
  const what =
    publishedAt === null
      ? texts.t(status === 'unknown' ? 'pause.slipped_unknown' : 'pause.slipped_in_hand')
      : texts.t(status === 'withdrawn' ? 'pause.slipped_taken_down' : 'pause.slipped_at', { at: when(publishedAt) });
  return `• ${caseNumber(caseId)} · ${place}: ${what}`;
}

/** Returns true for what is on top of our profiles: a person looks at it, and may let it stay. */
function isPinned({ kind }: Pick<PauseTask, 'kind'>): boolean {
  return kind === 'pinned' || kind === 'pinned_post';
}

/** @param isShort true where the lines above say all that a heading would */
function errandBlocks(view: PauseView, isShort = false): KnownBlock[] {
  const { pause, texts } = view;
  const ordered = [
    ...pause.errands.filter(({ stopped }) => stopped === null),
    ...pause.errands.filter(({ stopped }) => stopped !== null),
  ];
  if (ordered.length === 0) return [];
  const { shown, rest } = fitLines(
    ordered,
    (task) => pauseTaskLine(task, view),
    view.own.ours.length === 0 ? ERRANDS : ERRANDS_BELOW_OURS,
  );
  return [
    // What a pause stops has to be stopped; of what is merely listed, some may be published.
    ...(isShort
      ? []
      : [
          dividerBlock(),
          sectionBlock(texts.t(pause.scope.kind === 'none' ? 'pause.errands_planned' : 'pause.errands')),
        ]),
    ...shown.map(({ item, line }) =>
      item.stopped === null && takesTicks(pause) ? sectionWith(line, tickButton(item, view)) : sectionBlock(line),
    ),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

function pauseTaskLine(task: PauseTask, view: PauseView): string {
  const { texts, when } = view;
  const { stopped } = task;
  const words = `${pauseTaskWords(task, LONGEST_ERRAND, texts)}${pauseTaskDue(task, view)}`;
  if (stopped === null) return `☐ ${words}`;
  const key = isPinned(task) ? 'pause.looked' : 'pause.stopped';
  return `☑ ${words} · ${texts.t(key, { who: mentionOf(stopped.by), at: when(stopped.at) })}`;
}

function tickButton({ id, kind }: PauseTask, { pause, texts }: PauseView) {
  return button(
    texts.t(isPinned({ kind }) ? 'button.errand_looked' : 'button.errand_stopped'),
    CRISIS_DIRECT_ACTIONS.tick,
    `${pause.id}|${id}`,
  );
}

function resumeBlocks({ pause, texts }: PauseView): KnownBlock[] {
  return [
    dividerBlock(),
    sectionWith(texts.t('pause.end'), button(texts.t('button.crisis_resume'), CRISIS_MODAL_ACTIONS.resume, pause.id)),
  ];
}
