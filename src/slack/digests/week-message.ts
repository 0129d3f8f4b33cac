import type { KnownBlock } from '@slack/types';
import type { Week, WeekDay } from '../../domain/digests/week.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../texts.ts';
import { context, escaped, header, shortened } from '../blocks.ts';
import { part, topicLines } from './digest-message.ts';

const NETWORKS = 12;

/** The week as a table of figures: days down, what happened across; then topics and networks. */
export function weekMessage(week: Week, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const title = texts.t('week.title', { date: shortDate(week.total.date) });
  const blocks: KnownBlock[] = [
    header(title),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: table(week, texts) }] }],
    },
    context(texts.t('week.legend')),
    ...part(texts.t('digest.topics'), topicLines(week.byTopic, texts)),
    ...part(
      texts.t('week.networks'),
      week.byNetwork
        .slice(0, NETWORKS)
        .map(({ network, opened, answered }) =>
          texts.t('week.network', { network: escaped(shortened(network, 60)), opened, answered }),
        ),
    ),
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
    ...days.map((day) => [weekday(day.date, texts), ...figuresOf(day)]),
    [texts.t('week.total'), ...figuresOf(total)],
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column === 0)).join(' '))
    .join('\n');
}

function figuresOf({ opened, answered, dismissed, handedOver, medianMinutes, bySeverity }: WeekDay): string[] {
  const median = medianMinutes === null ? '–' : String(Math.round(medianMinutes));
  return [
    ...[opened, answered, dismissed, handedOver].map(String),
    median,
    ...SEVERITIES.map((severity) => String(bySeverity[severity])),
  ];
}

function padded(cell: string, width: number, isFirst: boolean): string {
  return isFirst ? cell.padEnd(width) : cell.padStart(width);
}

/** `mar 24/11` */
function weekday(date: string, { language }: Texts): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${day} ${shortDate(date)}`;
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}
