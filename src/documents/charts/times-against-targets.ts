import type { Chart } from '../../domain/digests/chart.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { StepTime, StepTimes } from '../../domain/digests/step-times.ts';
import { targetInWords } from '../../i18n/targets.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Builds the chart of the time that each step took against its target, one row for each severity. */
export function timesAgainstTargets(times: readonly StepTimes[], texts: Texts): Chart {
  const rows = times.flatMap((one) => one.rows);
  return {
    kind: 'times',
    title: texts.t('picture.times'),
    subtitle: [
      texts.t('picture.since_opening'),
      ...(rows.some(isLate) ? [texts.t('picture.some_late')] : []),
      ...workingNote(rows, texts),
    ].join(' '),
    alt:
      times
        .flatMap(({ step, rows: ofStep }) =>
          ofStep.map((row) => rowInWords(texts.t(`picture.step_${step}`), row, texts)),
        )
        .join('; ') || texts.t('picture.no_times'),
    nothing: texts.t('picture.no_times'),
    language: texts.language,
    words: {
      median: texts.t('picture.median'),
      ninety: texts.t('picture.ninety'),
      target: texts.t('picture.target'),
    },
    steps: times.map(({ step, rows: ofStep }) => ({
      label: texts.t(`picture.step_${step}`),
      rows: ofStep.map(({ severity, count, median, ninety, target, clock }) => ({
        label: severity,
        count: texts.t('picture.cases', { count }),
        median,
        ninety,
        target,
        clock,
      })),
    })),
  };
}

function isLate({ ninety, target }: StepTime): boolean {
  return target !== null && ninety > target;
}

/** Returns the note that names the rows in working time. */
function workingNote(rows: readonly StepTime[], texts: Texts): string[] {
  const severities = [...new Set(rows.filter(({ clock }) => clock === 'working').map(({ severity }) => severity))];
  if (severities.length === 0) return [];
  const list = new Intl.ListFormat(texts.language, { type: 'conjunction' }).format(severities.toSorted());
  return [texts.t('picture.in_working_time', { list })];
}

function rowInWords(step: string, row: StepTime, texts: Texts): string {
  const said = (minutes: number) => shortDuration(minutes, row.clock, texts.language);
  const figures = { step, severity: row.severity, median: said(row.median), ninety: said(row.ninety) };
  if (row.target === null) return texts.t('picture.row_free', figures);
  const target = targetInWords(row.target, row.worst, said, texts);
  return texts.t(isLate(row) ? 'picture.row_late' : 'picture.row_in_time', { ...figures, target });
}
