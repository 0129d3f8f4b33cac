import type { KnownBlock } from '@slack/types';
import type { DoneAction } from '../../domain/digests/action-store.ts';
import type { ActionFigure } from '../../domain/digests/month/actions-of-month.ts';
import type { Month } from '../../domain/digests/month/month.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Network } from '../../domain/handbook/institution.ts';
import { openQuestions } from '../../domain/handbook/plan/open-questions.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { figureInWords } from '../../i18n/action-figures.ts';
import { formatDay, formatDayOfMonth, formatMonth, formatWeekdayOf } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import { questionInWords } from '../../i18n/open-questions.ts';
import type { TextKey, Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, escapeMrkdwn, headerBlock, sectionBlock, shortenedMarkup } from '../kit/blocks.ts';
import { PLAN_ACTIONS, PLAN_FILES } from '../kit/plan/plan-ids.ts';

/** Knowledge of what was done. */
type Done = {
  /** The last time of each action that was done. */
  latest: readonly DoneAction[];
  /** A button puts the report of the month into a file, too. */
  hasReport: boolean;
  /** Figures of the last month; null where no action goes by one. */
  figures: Pick<Month, 'month' | 'actions'> | null;
};

/** Parts of the plan whose items people record as done. */
const RECORDED: readonly TextKey[] = ['plan.actions', 'plan.calendar'];

/**
 * The communication plan as the handbook holds it: why, what, how, where, for whom, when, and what is still open. A button puts it
 * into a file.
 */
export function planMessage(handbook: Handbook, done: Done, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const { institution } = handbook;
  const { plan } = institution;
  const title = texts.t('plan.title', { name: inLanguage(institution.names, texts.language, institution.languages) });
  const areaOf = (id: string | undefined) => areaName(id, institution, texts);
  const networks = institution.networks.map((one) =>
    [one.name, accountOf(one), one.audience, areaOf(one.owner), frequency(one.minimumFrequencyDays, texts)]
      .filter(Boolean)
      .join(' · '),
  );
  const parts: [TextKey, string[]][] = [
    ['plan.purpose', plan.purpose === undefined ? [] : [plan.purpose]],
    ['plan.we_communicate', plan.scope?.weCommunicate ?? []],
    ['plan.we_do_not', plan.scope?.weDoNot ?? []],
    ['plan.actions', (plan.actions ?? []).map((one) => actionLine(one, done, texts))],
    ['plan.networks', networks],
    [
      'plan.calendar',
      (plan.calendar ?? []).map((one) => [one.at, one.what, daysOf(one, texts)].filter(Boolean).join(' · ')),
    ],
    [
      'plan.monitoring',
      plan.monitoring === undefined ? [] : [monitoringLine(plan.monitoring, areaOf(plan.monitoring.owner), texts)],
    ],
  ];
  const record = actionsBlock([button(texts.t('button.action_done'), PLAN_ACTIONS.record, 'plan')]);
  const blocks = parts.flatMap(([key, lines]) => [
    part(key, lines, texts),
    ...(RECORDED.includes(key) && lines.length > 0 ? [record] : []),
  ]);
  const open = openQuestions(institution).map((question) => questionInWords(question, texts));
  return {
    text: escapeMrkdwn(title),
    blocks: [
      headerBlock(title),
      ...blocks,
      ...(open.length === 0 ? [] : [part('plan.open', open, texts)]),
      actionsBlock([
        button(texts.t('button.print_plan'), PLAN_FILES.print, 'plan'),
        ...(done.hasReport ? [button(texts.t('button.month_report'), PLAN_FILES.report, 'plan')] : []),
      ]),
    ],
  };
}

function accountOf({ handle }: Network): string {
  return handle === undefined ? '' : `@${handle}`;
}

/** Returns the area as the handbook names it; empty for none. */
function areaName(id: string | undefined, { areas, languages }: Handbook['institution'], texts: Texts): string {
  const names = areas.find((area) => area.id === id)?.names;
  return names === undefined ? (id ?? '') : inLanguage(names, texts.language, languages);
}

function monitoringLine({ howOften, sources, analysis }: Monitoring, area: string, texts: Texts): string {
  return [howOften, formatList(sources, texts), analysis, area].filter(Boolean).join(' · ');
}

type Monitoring = NonNullable<Handbook['institution']['plan']['monitoring']>;

function actionLine(
  { id, what, means }: { id: string; what: string; means: string },
  { latest, figures }: Done,
  texts: Texts,
): string {
  const last = latest.find(({ action }) => action === id);
  const figure = figures?.actions.find((one) => one.id === id)?.figure ?? null;
  const said = [
    `${what} (${means})`,
    ...(last === undefined ? [] : [texts.t('plan.last_done', { date: formatDayOfMonth(last.doneOn, texts) })]),
    ...(figure === null || figures === null ? [] : [figureLine(figure, figures.month, texts)]),
  ];
  return said.join(' · ');
}

function figureLine(figure: ActionFigure, month: string, texts: Texts): string {
  const said = { what: texts.t(`done.${figure.kind}`), figure: figureInWords(figure, texts) };
  return texts.t('plan.figure', { ...said, month: formatMonth(month, texts) });
}

function part(key: TextKey, lines: string[], texts: Texts): KnownBlock {
  const body =
    lines.length === 0
      ? `_${texts.t('plan.open_question')}_`
      : lines.map((line) => `• ${escapeMrkdwn(line)}`).join('\n');
  return sectionBlock(shortenedMarkup(`*${texts.t(key)}*\n${body}`, 2500));
}

type CalendarItem = NonNullable<Handbook['institution']['plan']['calendar']>[number];

/** On which weekdays, or on which day. */
function daysOf({ weekdays, date }: CalendarItem, texts: Texts): string {
  if (weekdays === undefined) return date === undefined ? '' : formatDay(date, texts, 'short');
  return formatList(
    weekdays.map((weekday) => formatWeekdayOf(weekday, texts)),
    texts,
  );
}

function frequency(days: number | undefined, texts: Texts): string {
  return days === undefined ? '' : texts.t('plan.every_days', { count: days });
}
