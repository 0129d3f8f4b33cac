import type { PlanFigures } from '../../domain/digests/plan/plan-figures.ts';
import { isWithoutFigures } from '../../domain/digests/plan/plan-figures.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { StepTime } from '../../domain/digests/step-times.ts';
import { networkById } from '../../domain/handbook/handbook.ts';
import type { SeverityRow } from '../../domain/handbook/severity-table.ts';
import { formatDay, formatDays } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { targetInWords } from '../../i18n/targets.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import { severityCell } from './people-part.ts';
import type { PlanContext } from './plan-context.ts';

const NONE = '–';

/** Shows what the plan is measured by: its targets, and beside them the figures of the last quarter where there are any. */
export function indicatorBlocks(context: PlanContext): ReportBlock[] {
  const { texts, figures } = context;
  const known = figures === null || isWithoutFigures(figures) ? null : figures;
  return [
    paragraph(headOf(context)),
    ...(known === null ? [] : [fewFigures(known, context)]),
    { kind: 'heading', text: texts.t('plan.answering') },
    ...replyBlocks(known, context),
    ...(known === null ? [] : [...publishingBlocks(known, context), ...actingBlocks(known, context)]),
  ];
}

function headOf({ texts, figures }: PlanContext): string {
  if (figures === null) return texts.t('plan.no_figures');
  const days = formatDays(figures.days.first, figures.days.last, texts);
  return texts.t(isWithoutFigures(figures) ? 'plan.nothing_measured' : 'plan.measured', { days });
}

function fewFigures({ replies, medianMinutes, actions }: PlanFigures, { texts }: PlanContext): ReportBlock {
  const noted = actions.reduce((sum, { doneOn }) => sum + doneOn.length, 0);
  const median = medianMinutes === null ? NONE : shortDuration(medianMinutes, 'wall', texts.language);
  return {
    kind: 'figures',
    figures: [
      { value: formatNumber(replies, texts), label: texts.t('plan.replies') },
      { value: median, label: texts.t('recap.median') },
      { value: formatNumber(noted, texts), label: texts.t('plan.noted') },
    ],
  };
}

/** Shows the targets of each severity, with the times that were reached where they are known. */
function replyBlocks(known: PlanFigures | null, { handbook, texts, said }: PlanContext): ReportBlock[] {
  const { severities } = handbook.severity;
  const inWorking = severities.filter(({ clock }) => clock === 'working').map(({ id }) => id);
  const heads = ['claim', 'reply', ...(known === null ? [] : (['count', 'middle', 'ninety'] as const))] as const;
  const rows = severities.map((row) => [
    severityCell(row.id, said(row.titles)),
    shortDuration(row.claimMinutes, row.clock, texts.language),
    targetInWords(
      row.firstReplyMinutes,
      row.firstReplyWorstMinutes ?? null,
      (minutes) => shortDuration(minutes, row.clock, texts.language),
      texts,
    ),
    ...(known === null ? [] : reachedCells(known, row, texts)),
  ]);
  return [
    ...namedRows([texts.t('recap.severity'), ...heads.map((head) => texts.t(`plan.head_${head}`))], rows),
    ...(inWorking.length === 0
      ? []
      : [paragraph(texts.t('picture.in_working_time', { list: formatList(inWorking, texts) }))]),
  ];
}

function reachedCells({ times }: PlanFigures, { id }: SeverityRow, texts: PlanContext['texts']): Cell[] {
  const reached = times.find(({ severity }) => severity === id);
  if (reached === undefined) return [formatNumber(0, texts), NONE, NONE];
  const { count, median, ninety, clock } = reached;
  const ofNine = shortDuration(ninety, clock, texts.language);
  return [
    formatNumber(count, texts),
    shortDuration(median, clock, texts.language),
    isLate(reached) ? { text: texts.t('plan.late', { time: ofNine }), strong: true } : ofNine,
  ];
}

function isLate({ ninety, target }: StepTime): boolean {
  return target !== null && ninety > target;
}

/** Shows how often something was published on each profile, beside how often the plan wants it at the least. */
function publishingBlocks({ profiles }: PlanFigures, { handbook, texts }: PlanContext): ReportBlock[] {
  const heads = ['network', 'frequency', 'days', 'gap'] as const;
  const nameOf = (id: string) => networkById(handbook, id)?.name ?? id;
  const unseen = profiles.filter(({ isSeen }) => !isSeen).map(({ network }) => nameOf(network));
  const rows = profiles.map(({ network, days, longestGap }): Cell[] => {
    const wanted = networkById(handbook, network)?.minimumFrequencyDays ?? null;
    return [
      nameOf(network),
      wanted === null ? NONE : texts.t('plan.every_days', { count: wanted }),
      formatNumber(days, texts),
      days === 0 ? { text: texts.t('plan.nothing_published'), strong: true } : gapCell(longestGap, wanted, texts),
    ];
  });
  return [
    { kind: 'heading', text: texts.t('plan.publishing') },
    ...namedRows(
      heads.map((head) => texts.t(`plan.head_${head}`)),
      rows,
    ),
    ...(unseen.length === 0 ? [] : [paragraph(texts.t('plan.not_seen', { networks: formatList(unseen, texts) }))]),
  ];
}

function gapCell(count: number, wanted: number | null, texts: PlanContext['texts']): Cell {
  const isLonger = wanted !== null && count > wanted;
  return isLonger ? { text: texts.t('plan.gap_longer', { count }), strong: true } : texts.t('plan.gap', { count });
}

/** Shows how often each action was noted as done, and when it was last. */
function actingBlocks({ actions }: PlanFigures, { handbook, texts, house, area }: PlanContext): ReportBlock[] {
  if (actions.length === 0) return [];
  const { actions: planned = [], calendar = [] } = handbook.institution.plan;
  const ownerOf = (what: string) => [...planned, ...calendar].find((one) => one.what === what)?.owner;
  const ownerCell = (owner: string | undefined) => (owner === undefined ? NONE : area(owner));
  const heads = ['action', 'owner', 'noted', 'last'] as const;
  return [
    { kind: 'heading', text: texts.t('plan.acting') },
    ...namedRows(
      heads.map((head) => texts.t(`plan.head_${head}`)),
      actions.map(({ what, doneOn, lastDoneOn, byFigure }) => [
        house(what),
        ownerCell(ownerOf(what)),
        byFigure === true && doneOn.length === 0 ? texts.t('done.by_figure') : formatNumber(doneOn.length, texts),
        lastDoneOn === null ? neverCell(byFigure, texts) : formatDay(lastDoneOn, texts, 'short'),
      ]),
    ),
  ];
}

/** Says that nobody noted an action; of one that goes by a figure nobody has to. */
function neverCell(byFigure: true | undefined, texts: PlanContext['texts']): Cell {
  return byFigure === true ? NONE : texts.t('week.action_never');
}
