import { RESCUE_STATES } from '../../domain/cases/at-risk/people-at-risk.ts';
import type { WholeReport } from '../../domain/digests/collect-crisis-report.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { StepTime } from '../../domain/digests/step-times.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { targetInWords } from '../../i18n/targets.ts';
import type { ReportBlock, ReportPicture, ReportSection } from '../report/report-document.ts';
import { paragraph, tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** The few figures first; then what came by urgency, class and network. */
export function figuresSection(
  { report, figures, medianMinutesToReply }: WholeReport,
  context: ReportContext,
): ReportSection {
  const { texts, className, networkName } = context;
  const { volumes } = report;
  const figure = (label: string, count: number) => ({ value: formatNumber(count, texts), label });
  const median = medianMinutesToReply === null ? '–' : shortDuration(medianMinutesToReply, 'wall', texts.language);
  return {
    title: texts.t('recap.figures'),
    blocks: [
      {
        kind: 'figures',
        figures: [
          figure(texts.t('recap.posts'), volumes.posts),
          figure(texts.t('recap.cases'), volumes.cases),
          figure(texts.t('recap.replies'), volumes.replies),
          figure(texts.t('recap.statements'), volumes.statements),
          figure(texts.t('recap.corrections'), volumes.corrections),
          figure(texts.t('recap.open'), volumes.open),
          figure(texts.t('recap.dismissed'), volumes.dismissed),
          figure(texts.t('recap.handed_over'), volumes.handedOver),
          { value: median, label: texts.t('recap.median') },
        ],
      },
      ...peopleRows(report, context),
      ...tableRows(
        SEVERITIES.map((severity) => texts.t('recap.of_severity', { severity })),
        [SEVERITIES.map((severity) => formatNumber(volumes.bySeverity[severity], texts))],
      ),
      ...tableRows(
        [texts.t('recap.class'), texts.t('recap.cases'), texts.t('recap.posts')],
        volumes.byClass.map((row) => [
          className(row.class),
          formatNumber(row.cases, texts),
          formatNumber(row.posts, texts),
        ]),
      ),
      ...tableRows(
        [texts.t('recap.network'), texts.t('recap.posts')],
        figures.byNetwork.map(({ id, count }) => [networkName(id ?? ''), formatNumber(count, texts)]),
      ),
    ],
  };
}

/** People at risk by state; nothing if there were none. */
function peopleRows({ volumes: { people } }: WholeReport['report'], { texts }: ReportContext): ReportBlock[] {
  const all = RESCUE_STATES.reduce((sum, state) => sum + people[state], 0);
  if (all === 0) return [];
  return tableRows(
    [texts.t('cases.at_risk', { count: all }), ...RESCUE_STATES.map((state) => texts.t(`recap.people_${state}`))],
    [[all, ...RESCUE_STATES.map((state) => people[state])].map((count) => formatNumber(count, texts))],
  );
}

/**
 * Builds the section on the time of each step against its target, in figures, and in pictures where
 * there are any.
 */
export function timesSection(
  { figures }: WholeReport,
  pictures: readonly ReportPicture[],
  missing: number,
  { texts }: ReportContext,
): ReportSection {
  const heads = ['step', 'severity', 'cases', 'middle', 'ninety', 'target'] as const;
  const said = (minutes: number, { clock }: StepTime) => shortDuration(minutes, clock, texts.language);
  const lines = figures.times.flatMap(({ step, rows: of }) =>
    of.map((row) => [
      texts.t(`picture.step_${step}`),
      row.severity,
      formatNumber(row.count, texts),
      said(row.median, row),
      said(row.ninety, row),
      row.target === null ? '–' : targetInWords(row.target, row.worst, (minutes) => said(minutes, row), texts),
    ]),
  );
  return {
    title: texts.t('recap.times'),
    blocks: [
      ...tableRows(
        heads.map((head) => texts.t(`recap.${head}`)),
        lines,
      ),
      ...pictures.map((picture): ReportBlock => ({ kind: 'picture', picture })),
      ...(missing === 0 ? [] : [paragraph(texts.t('recap.pictures_missing', { count: missing }))]),
    ],
  };
}
