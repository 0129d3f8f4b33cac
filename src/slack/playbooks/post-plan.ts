import { planDocument } from '../../documents/plan/plan-document.ts';
import { reportInHtml } from '../../documents/report/in-html.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
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

type PostPlanDeps = {
  read: PlanFigureDeps;
  handbooks: Pick<HandbookStore, 'active'>;
  handbook(): Handbook;
  messenger: Pick<TeamMessenger, 'upload'>;
  /** Place of the file. */
  channel: string;
  time: Waiting & {
    /** ISO 8601 UTC. */
    now(): string;
  };
};

/**
 * Puts the communication plan into its channel as a file to print, with the calendar of this quarter and the figures of the last one.
 * @returns false when the file could not be uploaded
 */
export async function postPlan({
  read,
  handbooks,
  handbook,
  messenger,
  channel,
  time,
}: PostPlanDeps): Promise<boolean> {
  const giveUpAt = time.elapsed() + PATIENCE_MS;
  const current = handbook();
  const texts = textsOfHouse(current);
  const printedAt = time.now();
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
  const file = {
    channel,
    name: `${current.institution.id}-plan-${today}.html`,
    title: texts.t('plan.file', { date: formatDay(today, texts) }),
    alt: null,
    bytes: new TextEncoder().encode(reportInHtml(page)),
  };
  return (await untilSent(() => messenger.upload(file), giveUpAt, time)).kind === 'uploaded';
}
