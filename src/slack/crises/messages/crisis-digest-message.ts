import type { KnownBlock } from '@slack/types';
import { DEADLINE_KINDS } from '../../../domain/cases/model/deadlines/deadline-kind.ts';
import type { CrisisHour } from '../../../domain/crises/model/crisis-hour.ts';
import { countToSayAgain, notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import { overdueOf } from '../../../domain/digests/overdue.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { classRow } from '../../../domain/handbook/handbook.ts';
import type { PostClass } from '../../../domain/handbook/vocabulary.ts';
import { SEVERITIES } from '../../../domain/handbook/vocabulary.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { formatNumber } from '../../../i18n/numbers.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { boardMark, caseNumbers, pauseText, rescueBlocks, stateLines } from '../board/board-head.ts';
import { openRecalledCases, openRecallsLine } from '../board/board-recalls.ts';
import { languageLines } from '../board/board-statements.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { ledgerOf, toldText } from '../board/ledger-lines.ts';
import { crisisNotification } from '../board/notification-text.ts';

/** Hour of a crisis, with its events between `from` and `to`. */
export type ToldHour = CrisisHour & { from: string; to: string };

const SOON_MS = 2 * 3_600_000;
const FACTS = { most: 6, characters: 1_500 };
const PLACES = { most: 10, characters: 2_000 };
const PAUSES = 3;
const LISTED_CASES = 8;

/**
 * Builds the digest of a crisis for a person who comes back after an hour. It lists new posts,
 * waiting and late cases, publications, open corrections and facts that expire soon. It says when
 * the next statement to the public is due.
 */
export function crisisDigestMessage(hour: ToldHour, view: CrisisView): DrawnCard {
  const { texts, board } = view;
  const said = `${boardMark(view)} ${texts.t('hour.title', {
    id: board.crisis.id,
    title: typedWords(board.crisis.title, 100),
    from: view.when(hour.from),
    to: view.when(hour.to),
  })}`;
  return {
    text: crisisNotification(board.crisis, said, view),
    blocks: [
      sectionBlock(`*${said}*`),
      ...rescueBlocks(view),
      ...board.pauses.slice(0, PAUSES).map((pause) => sectionBlock(pauseText(pause, view))),
      sectionBlock(
        [...openedLines(hour, view), ...stateLines(view), ...languageLines(view), ...lateLines(hour, view)].join('\n'),
      ),
      sectionBlock(outLines(hour, view).join('\n')),
      ...factBlocks(view),
      contextBlock(texts.t('hour.as_of', { at: view.moment(view.now) })),
    ],
  };
}

/** Cases whose numbers it shows beside those of the board's head. */
export function digestCases(hour: CrisisHour, { handbook, now }: { handbook: Handbook; now: string }): number[] {
  const late = Object.values(overdueOf(hour.waiting, handbook, now));
  return [...late, openRecalledCases(hour.board)].flatMap((ids) => ids.slice(0, LISTED_CASES));
}

/** Returns the new cases, by urgency and by class, the most frequent class first. */
function openedLines({ opened }: ToldHour, { texts, handbook }: CrisisView): string[] {
  const count = opened.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [texts.t('hour.none_opened')];
  const name = (of: PostClass) =>
    typedWords(inLanguage(classRow(handbook, of).titles, texts.language, handbook.institution.languages), 60);
  const total = (rows: ToldHour['opened']) => rows.reduce((sum, one) => sum + one.count, 0);
  const bySeverity = SEVERITIES.flatMap((severity) => {
    const rows = opened.filter((one) => one.severity === severity);
    return rows.length === 0 ? [] : [`${severity} *${formatNumber(total(rows), texts)}*`];
  });
  const byClass = [...Map.groupBy(opened, (one) => one.class)]
    .map(([of, rows]) => ({ of, count: total(rows) }))
    .toSorted((one, other) => other.count - one.count)
    .map(({ of, count }) => `${name(of)} ${formatNumber(count, texts)}`);
  return [`${texts.t('hour.opened', { count })} ${bySeverity.join(' · ')}`, `↳ ${byClass.join(' · ')}`];
}

function lateLines({ waiting }: ToldHour, view: CrisisView): string[] {
  const { texts, handbook, now } = view;
  const overdue = overdueOf(waiting, handbook, now);
  const late = DEADLINE_KINDS.filter((kind) => overdue[kind].length > 0).map((kind) => {
    const ids = overdue[kind];
    return `${texts.t(`digest.late_${kind}`, { count: ids.length })} (${caseNumbers(ids, view)})`;
  });
  return late.length === 0 ? [] : [`⏰ *${texts.t('digest.overdue')}:* ${late.join(' · ')}`];
}

/**
 * Returns the approved texts and the publications with their links. Adds how many published texts
 * still have to be corrected.
 */
function outLines({ approved, published }: ToldHour, view: CrisisView): string[] {
  const { texts, board } = view;
  const { shown, rest } = fitLines(
    published,
    ({ caseId, network, proof }) =>
      linkTo(proof, texts.t('recall.reply', { id: caseId, network: view.networkName(network) })),
    PLACES,
  );
  const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
  const where = [...shown.map(({ line }) => line), ...more].join(' · ');
  const again = countToSayAgain(notedRecalls(board, view.handbook));
  return [
    [texts.t('hour.approved', { count: approved }), texts.t('hour.published', { count: published.length })].join(' · '),
    ...(where === '' ? [] : [`↳ ${where}`]),
    ...openRecallsLine(view),
    ...(again === 0 ? [] : [`📢 ${texts.t('noted.open', { count: again })}`]),
  ];
}

/** Returns the facts that expire soon, and how many facts wait for a second person. */
function factBlocks(view: CrisisView): KnownBlock[] {
  const { texts, board, now } = view;
  const { live, proposed } = ledgerOf(board, now);
  const until = momentAfter(now, SOON_MS);
  const soon = live.filter(({ validUntil }) => validUntil !== null && validUntil <= until);
  const { shown, rest } = fitLines(soon, (fact) => `• ${toldText(fact, view)}`, FACTS);
  const lines = [
    ...(soon.length === 0 ? [] : [texts.t('handover.run_out'), ...shown.map(({ line }) => line)]),
    ...(rest > 0 ? [texts.t('board.more', { count: rest })] : []),
    ...(proposed.length === 0 ? [] : [texts.t('hour.proposed', { count: proposed.length })]),
  ];
  return lines.length === 0 ? [] : [sectionBlock(lines.join('\n'))];
}
