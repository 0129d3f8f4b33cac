import { infoSheetDocument } from '../../../documents/info-sheet/info-sheet-document.ts';
import { reportInHtml } from '../../../documents/report/in-html.ts';
import type { CrisisReader } from '../../../domain/crises/model/crisis-reader.ts';
import { infoSheet } from '../../../domain/crises/sheet/info-sheet.ts';
import { formatHour } from '../../../i18n/dates.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import { PATIENCE_MS } from '../../outbound/until-sent.ts';
import type { PostReportDeps } from './post-report.ts';
import { isUp, placeOfReport } from './post-report.ts';

/**
 * Puts the info sheet below the board as a file to print on A4.
 * @returns false when the crisis is gone, or the file could not be uploaded
 */
export async function postSheet(
  crisisId: number,
  deps: PostReportDeps & { crises: Pick<CrisisReader, 'board'> },
): Promise<boolean> {
  const board = await deps.crises.board(crisisId);
  if (board === null) return false;
  const handbook = deps.report.handbook();
  const texts = textsOfHouse(handbook);
  const now = deps.time.now();
  const hour = formatHour(now, handbook.institution.timeZone);
  const page = infoSheetDocument(infoSheet(board, handbook, now), { handbook, texts }, null);
  const file = {
    ...(await placeOfReport(board.crisis, deps)),
    name: `crisis-${crisisId}-${hour.replace(':', '-')}.html`,
    title: texts.t('sheet.file', { id: crisisId, at: hour }),
    alt: null,
    bytes: new TextEncoder().encode(reportInHtml(page)),
  };
  return isUp(file, deps.time.elapsed() + PATIENCE_MS, deps);
}
