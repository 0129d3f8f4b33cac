import type { KnownBlock } from '@slack/types';
import type { Week, WeekDay } from '../../domain/digests/week.ts';
import { isEmptyWeek } from '../../domain/digests/week.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import { formatDayAndMonth, formatWeekday } from '../../i18n/dates.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, headerBlock, truncate } from '../kit/blocks.ts';
import { digestPart } from './digest-message.ts';
import { actionParts, agreementParts, askedParts, drawnParts, followUpParts, suggestionParts } from './week-parts.ts';

const NETWORKS = 12;

/**
 * The week as a table of figures, days down and what happened across; then networks, what citizens ask and propose, and the actions of
 * the plan. One line when there is nothing to say.
 * @param missing pictures that could not be uploaded
 */
export function weekMessage(week: Week, texts: Texts, missing = 0): { text: string; blocks: KnownBlock[] } {
  const date = formatDayAndMonth(week.total.date, texts);
  if (isEmptyWeek(week)) {
    const said = texts.t('week.nothing', { date });
    return { text: said, blocks: [contextBlock(said)] };
  }
  const title = texts.t('week.title', { date });
  const blocks: KnownBlock[] = [
    headerBlock(title),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: table(week, texts) }] }],
    },
    contextBlock(texts.t('week.legend')),
    ...digestPart(
      texts.t('week.networks'),
      week.byNetwork.slice(0, NETWORKS).map(({ network, opened, answered }) =>
        texts.t('week.network', {
          network: escapeMrkdwn(truncate(networkInWords(network, texts), 60)),
          opened,
          answered,
        }),
      ),
    ),
    ...drawnParts(week.drawn, texts),
    ...askedParts(week.asked, texts),
    ...suggestionParts(week.suggestions, week.asked, texts),
    ...agreementParts(week.agreement, texts),
    ...actionParts(week.actions, texts),
    ...followUpParts(week.followUps, texts),
    ...(missing === 0 ? [] : [contextBlock(texts.t('week.pictures_missing', { count: missing }))]),
  ];
  return { text: title, blocks };
}

function table({ days, total }: Week, texts: Texts): string {
  const heads = [
    texts.t('week.day'),
    texts.t('week.opened'),
    texts.t('week.answered'),
    texts.t('week.dismissed'),
    texts.t('week.handed_over'),
    texts.t('week.median'),
    ...SEVERITIES,
  ];
  const rows = [
    heads,
    ...days.map((day) => [dayHead(day.date, texts), ...figuresOf(day, texts)]),
    [texts.t('week.total'), ...figuresOf(total, texts)],
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column === 0)).join(' '))
    .join('\n');
}

function figuresOf({ medianMinutes, bySeverity, ...counts }: WeekDay, texts: Texts): string[] {
  const figure = (count: number) => formatNumber(count, texts);
  return [
    ...[counts.opened, counts.answered, counts.dismissed, counts.handedOver].map(figure),
    medianMinutes === null ? '–' : figure(Math.round(medianMinutes)),
    ...SEVERITIES.map((severity) => figure(bySeverity[severity])),
  ];
}

function padded(cell: string, width: number, isFirst: boolean): string {
  return isFirst ? cell.padEnd(width) : cell.padStart(width);
}

/** `mar 24/11` */
function dayHead(date: string, texts: Texts): string {
  return `${formatWeekday(date, texts, 'short')} ${formatDayAndMonth(date, texts)}`;
}
