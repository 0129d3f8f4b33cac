import type { WholeReport } from '../../domain/digests/collect-crisis-report.ts';
import type { ReportDocument, ReportPicture, ReportSection } from '../report/report-document.ts';
import { paragraph } from '../report/report-document.ts';
import { askedSection, unansweredSection } from './citizens-part.ts';
import { factsSection, notedSection, recallsSection } from './facts-part.ts';
import { figuresSection, timesSection } from './figures-part.ts';
import { changesSection, slipsSection } from './lessons-part.ts';
import { actionsSection, hoaxesSection, pauseTasksSection } from './outside-part.ts';
import type { ReportContext } from './report-context.ts';
import { followUpsSection, stepsSection } from './steps-part.ts';
import { editedSection, rejectedSection } from './texts-part.ts';
import { timelineSection } from './timeline-part.ts';

/**
 * A crisis as it is reported, from its figures to what is to be learned of it.
 * @param missing how many pictures could not be drawn
 */
export function crisisReportDocument(
  whole: WholeReport,
  pictures: readonly ReportPicture[],
  missing: number,
  context: ReportContext,
): ReportDocument {
  const { report } = whole;
  const { texts } = context;
  const sections: ReportSection[] = [
    figuresSection(whole, context),
    timesSection(whole, pictures, missing, context),
    timelineSection(report, context),
    stepsSection(report, context),
    askedSection(whole.asked, context),
    unansweredSection(report, context),
    rejectedSection(report, context),
    editedSection(report, context),
    factsSection(report, context),
    recallsSection(report, context),
    notedSection(report, context),
    hoaxesSection(report, context),
    pauseTasksSection(report, context),
    actionsSection(whole.actions, context),
    slipsSection(report, context),
    changesSection(report, context),
    followUpsSection(report, context),
  ];
  return {
    language: texts.language,
    title: texts.t('recap.title', { id: report.crisis.id, title: context.said(report.title) }),
    lines: headLines(whole, context),
    // An empty section says that there was nothing.
    sections: sections.map((one) =>
      one.blocks.length > 0 ? one : { ...one, blocks: [paragraph(texts.t('recap.nothing'))] },
    ),
    foot: [texts.t('recap.masked'), ...(context.namesIn === 'roles' ? [texts.t('recap.nameless')] : [])],
  };
}

function headLines({ report }: WholeReport, context: ReportContext): string[] {
  const { texts, said, moment, playbookName } = context;
  const { crisis, closedWhy } = report;
  const place = said(report.territory);
  const what = texts.t('recap.of', { playbook: playbookName(crisis.playbook), level: crisis.level });
  const span =
    crisis.closed === null
      ? texts.t('recap.still_open', { from: moment(crisis.startedAt), at: moment(report.at) })
      : texts.t('recap.lasted', {
          from: moment(crisis.startedAt),
          to: moment(crisis.closed.at),
          at: moment(report.at),
          why: said(closedWhy ?? []),
        });
  return [
    ...(crisis.drill === null ? [] : [texts.t('recap.drill', { stamp: texts.t('drill.stamp') })]),
    place === '' ? what : `${what} · ${place}`,
    span,
  ];
}
