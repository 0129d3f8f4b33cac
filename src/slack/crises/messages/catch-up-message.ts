import type { KnownBlock } from '@slack/types';
import { contextIn } from '../../../documents/crisis-report/report-context.ts';
import { timelineText } from '../../../documents/crisis-report/timeline-part.ts';
import type { Mine } from '../../../domain/crises/catch-up/catch-up.ts';
import type { CrisisHour } from '../../../domain/crises/model/crisis-hour.ts';
import type { TimelineEntry } from '../../../domain/crises/report/crisis-report.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatList } from '../../../i18n/lists.ts';
import { contextBlock, dividerBlock, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import { noticeWords, typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { boardTitle, caseNumbers, rescueBlocks } from '../board/board-head.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import type { Room } from '../board/fit-lines.ts';
import { fitLines } from '../board/fit-lines.ts';
import { toldText } from '../board/ledger-lines.ts';
import { notedText } from '../board/noted-lines.ts';
import { crisisNotification } from '../board/notification-text.ts';
import { stepText } from '../board/step-lines.ts';

const EVENTS = { most: 25, characters: 5_200 };
const LONGEST_EVENT = 220;
const MINE = { most: 6, characters: 1_500 };

/** Content of a catch-up: the events and figures since a moment, and what waits for the person. */
export type CaughtUp = {
  /** Null at the first look: all of the crisis. */
  since: string | null;
  happened: readonly TimelineEntry[];
  hour: CrisisHour | null;
  mine: Mine;
};

/** Builds what a person missed of a crisis since they last looked, and what is theirs. */
export function catchUpMessage({ since, happened, hour, mine }: CaughtUp, view: CrisisView): DrawnCard {
  const { texts, when } = view;
  const from = since === null ? texts.t('missed.all') : texts.t('missed.since', { at: when(since) });
  return {
    text: crisisNotification(view.board.crisis, noticeWords(boardTitle(view), 150), view),
    blocks: [
      headerBlock(boardTitle(view)),
      contextBlock(from),
      ...rescueBlocks(view),
      ...(hour === null ? [] : [sectionBlock(countsLine(hour, view))]),
      ...eventBlocks(happened, view, EVENTS),
      dividerBlock(),
      ...mineBlocks(mine, view),
    ],
  };
}

/** Returns the events of a time as numbers: cases that came, texts approved, texts published. */
export function countsLine({ opened, approved, published }: CrisisHour, { texts }: CrisisView): string {
  const count = opened.reduce((sum, one) => sum + one.count, 0);
  return [
    count === 0 ? texts.t('hour.none_opened') : texts.t('hour.opened', { count }),
    texts.t('hour.approved', { count: approved }),
    texts.t('hour.published', { count: published.length }),
  ].join(' · ');
}

/** Returns the newest events, in their order; the older ones are only counted. */
export function eventBlocks(happened: readonly TimelineEntry[], view: CrisisView, room: Room): KnownBlock[] {
  const { texts } = view;
  if (happened.length === 0) return [sectionBlock(texts.t('missed.nothing'))];
  const { shown, rest } = fitLines(happened.toReversed(), (entry) => eventLine(entry, view), room);
  const lines = shown.map(({ line }) => line).toReversed();
  const half = Math.ceil(lines.length / 2);
  return [
    ...(rest > 0 ? [contextBlock(texts.t('missed.earlier', { count: rest }))] : []),
    // Slack takes 3,000 characters a section.
    ...[lines.slice(0, half), lines.slice(half)].flatMap((part) =>
      part.length === 0 ? [] : [sectionBlock(part.join('\n'))],
    ),
  ];
}

function eventLine(entry: TimelineEntry, view: CrisisView): string {
  const { board, handbook, texts, when } = view;
  const context = contextIn(texts, { crisis: board.crisis, handbook }, 'names', () => null);
  const what = typedWords(timelineText(entry, context), LONGEST_EVENT);
  const to = entry.kind === 'handed_over' ? ` → ${mentionOf(entry.to)}` : '';
  const who = entry.by === null || entry.by.kind !== 'slack' ? '' : ` · ${mentionOf(entry.by)}`;
  return `• ${when(entry.at)} ${what}${to}${who}`;
}

function mineBlocks(mine: Mine, view: CrisisView): KnownBlock[] {
  const { texts } = view;
  const roles = mine.roles.map((role) => texts.t(`role.crisis_${role}`));
  const ids = mine.cases.map(({ core }) => core.id);
  const lines = [
    ...(roles.length === 0 ? [] : [texts.t('missed.roles', { roles: formatList(roles, texts) })]),
    ...(ids.length === 0 ? [] : [texts.t('missed.cases', { cases: caseNumbers(ids, view) })]),
  ];
  const parts = [
    [texts.t('missed.steps'), mine.steps.map((step) => stepText(step, view))],
    [texts.t('handover.run_out'), mine.facts.map((fact) => `• ${toldText(fact, view)}`)],
    [texts.t('handover.to_verify'), mine.toVerify.map((fact) => `• ${toldText(fact, view)}`)],
    [texts.t('missed.say_again'), mine.toSayAgain.map(({ noted }) => notedText(noted, view))],
  ] as const;
  const listed = parts.flatMap(([title, all]) => {
    const { shown, rest } = fitLines(all, (line) => line, MINE);
    const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
    return all.length === 0 ? [] : [sectionBlock([title, ...shown.map(({ line }) => line), ...more].join('\n'))];
  });
  if (lines.length + listed.length === 0) return [sectionBlock(texts.t('missed.nothing_mine'))];
  return [sectionBlock([texts.t('missed.mine'), ...lines].join('\n')), ...listed];
}
