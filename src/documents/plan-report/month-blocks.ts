import type { Texts } from '../../i18n/texts.ts';
import type { ReportBlock } from '../report/report-document.ts';
import { paragraph } from '../report/report-document.ts';

/** Sign in a cell for a figure that there is not. */
export const NOTHING = '–';
/** Rows that a table of topics lists; what is behind them is counted. */
export const MOST_ROWS = 12;

/** Says how many rows are left out. */
export function moreLine(rows: number, texts: Texts): ReportBlock[] {
  return rows <= MOST_ROWS ? [] : [paragraph(texts.t('week.more', { count: rows - MOST_ROWS }))];
}
