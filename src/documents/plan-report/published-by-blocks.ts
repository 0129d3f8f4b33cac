import type { Month } from '../../domain/digests/month/month.ts';
import type { PublishedBy } from '../../domain/digests/month/published-by.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import { MOST_ROWS, moreLine, NOTHING } from './month-blocks.ts';

/** Builds the tables on how often we published, by topic and by format, beside what the calendar of the plan wants. */
export function publishedByBlocks(
  { byTopic, byFormat }: Month['published'],
  handbook: Handbook,
  texts: Texts,
): ReportBlock[] {
  const formats = byFormat.map((row) => ({ ...row, name: row.name === null ? null : texts.t(`format.${row.name}`) }));
  const saysFormat = (handbook.institution.plan.calendar ?? []).some(({ format }) => format !== undefined);
  return [
    ...tableOf(texts.t('recap.topic'), byTopic, texts.t('digest.no_topic'), texts),
    ...moreLine(byTopic.length, texts),
    ...tableOf(texts.t('month.format'), formats, texts.t('month.no_format'), texts),
    ...(saysFormat ? [] : [paragraph(texts.t('month.say_format'))]),
  ];
}

function tableOf(head: string, rows: readonly PublishedBy<string>[], unnamed: string, texts: Texts): ReportBlock[] {
  const heads = (['own', 'replies', 'planned', 'came_out'] as const).map((one) => texts.t(`month.${one}`));
  const figure = (count: number) => formatNumber(count, texts);
  return namedRows(
    [head, ...heads],
    rows
      .slice(0, MOST_ROWS)
      .map((row) => [
        row.name ?? unnamed,
        figure(row.own),
        figure(row.replies),
        figure(row.planned),
        cameOut(row, texts),
      ]),
  );
}

/** Says how many of the planned ones came out, of those of which it is known; what is missing matters. */
function cameOut({ planned, known, out }: PublishedBy<string>, texts: Texts): Cell {
  if (planned === 0) return NOTHING;
  if (known === 0) return texts.t('month.not_known');
  const [figure, of] = [formatNumber(out, texts), formatNumber(known, texts)];
  const text = known === planned ? figure : texts.t('month.figure_of', { figure, of });
  return out < known ? { text, strong: true } : text;
}
