import { planDocument } from '../../documents/plan/plan-document.ts';
import { monthDocument } from '../../documents/plan-report/month-document.ts';
import { reportInHtml } from '../../documents/report/in-html.ts';
import type { ReportDocument } from '../../documents/report/report-document.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { MonthDeps } from '../../domain/digests/month/collect-month.ts';
import { readLastMonth } from '../../domain/digests/month/collect-month.ts';
import type { PlanFigureDeps } from '../../domain/digests/plan/plan-figures.ts';
import { collectPlanFigures } from '../../domain/digests/plan/plan-figures.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { HandbookStore } from '../../domain/handbook-changes/handbook-store.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { lastBegunBefore, quarterOf } from '../../domain/time/quarters.ts';
import { formatDay } from '../../i18n/dates.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Waiting } from '../outbound/until-sent.ts';
import { PATIENCE_MS, untilSent } from '../outbound/until-sent.ts';

/** Place of a file, and the way there. */
type PagePlace = {
  messenger: Pick<TeamMessenger, 'upload'>;
  channel: string;
  time: Waiting;
};

type PostDeps = PagePlace & {
  handbook(): Handbook;
  /** ISO 8601 UTC. */
  now(): string;
};

/**
 * Puts the communication plan into its channel as a file to print, with the calendar of this quarter and the figures of the last one.
 * @returns false when the file could not be uploaded
 */
export async function postPlan({
  read,
  handbooks,
  handbook,
  now,
  ...place
}: PostDeps & { read: PlanFigureDeps; handbooks: Pick<HandbookStore, 'active'> }): Promise<boolean> {
  const current = handbook();
  const texts = textsOfHouse(current);
  const printedAt = now();
  const today = localDate(printedAt, current.institution.timeZone);
  const quarter = quarterOf(today);
  const active = await handbooks.active();
  const page = planDocument({
    handbook: current,
    texts,
    from: { kind: 'in_force', since: active?.since ?? printedAt },
    quarter,
    figures: await collectPlanFigures(read, lastBegunBefore(quarter, today), current, printedAt),
    printedAt,
  });
  const name = `${current.institution.id}-plan-${today}.html`;
  return postPage(page, { name, title: texts.t('plan.file', { date: formatDay(today, texts) }) }, place);
}

/**
 * Puts the report of the last month that is over into its channel as a file to print.
 * @returns false when the file could not be uploaded
 */
export async function postMonth({ read, handbook, now, ...place }: PostDeps & { read: MonthDeps }): Promise<boolean> {
  const current = handbook();
  const texts = textsOfHouse(current);
  const month = await readLastMonth(read, current, now());
  const page = monthDocument(month, current, texts);
  const name = `${current.institution.id}-report-${month.month}.html`;
  return postPage(page, { name, title: page.title }, place);
}

async function postPage(
  page: ReportDocument,
  { name, title }: { name: string; title: string },
  { messenger, channel, time }: PagePlace,
): Promise<boolean> {
  const giveUpAt = time.elapsed() + PATIENCE_MS;
  const file = { channel, name, title, alt: null, bytes: new TextEncoder().encode(reportInHtml(page)) };
  return (await untilSent(() => messenger.upload(file), giveUpAt, time)).kind === 'uploaded';
}
