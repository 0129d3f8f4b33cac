import { ASKED_KINDS } from '../../domain/digests/asked.ts';
import type { ActionFigure } from '../../domain/digests/month/actions-of-month.ts';
import type { Month, ReplyTime } from '../../domain/digests/month/month.ts';
import type { NetworkMonth } from '../../domain/digests/month/network-month.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { editorOf } from '../../domain/handbook/plan/editor.ts';
import type { DrawnBy, MostAnswers } from '../../domain/measures/drawn.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { figureInWords } from '../../i18n/action-figures.ts';
import { formatMoment, formatMonth } from '../../i18n/dates.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { formatRate } from '../../i18n/rates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { planWording } from '../plan/plan-context.ts';
import { followingBlocks } from '../plan/tone-part.ts';
import type { Cell, ReportBlock, ReportDocument, ReportSection } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import { MOST_ROWS, moreLine, NOTHING } from './month-blocks.ts';
import { publishedByBlocks } from './published-by-blocks.ts';

/** Builds the report of a month: what was published against the plan, how fast people were answered, and what came of it. */
export function monthDocument(month: Month, handbook: Handbook, texts: Texts): ReportDocument {
  const { names, languages, timeZone } = handbook.institution;
  const until = texts.t('month.until', { at: formatMoment(month.period.to, timeZone, texts) });
  const sections = [
    publishedSection(month, handbook, texts),
    ...actionSections(month, handbook, texts),
    repliesSection(month, texts),
    drawnSection(month, texts),
    unplannedSection(month, texts),
    ...watchedSections(month, texts),
    followingSection(month, handbook, texts),
  ];
  return {
    language: texts.language,
    title: texts.t('month.title', { month: formatMonth(month.month, texts) }),
    lines: [inLanguage(names, texts.language, languages), ...(month.isOver ? [] : [until])],
    sections: [figuresSection(month, texts), ...sections],
    foot: [texts.t('plan.editor', { editor: editorOf(handbook) }), texts.t('month.foot')],
  };
}

/** Builds the few figures that are read first. */
function figuresSection({ networks, replies, drawn }: Month, texts: Texts): ReportSection {
  const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  const timed = replies.filter(({ within }) => within !== null);
  const answered = sum(timed.map(({ count }) => count));
  // Never rounded up: all of them means all.
  const share = formatNumber(Math.floor((100 * sum(timed.map(({ within }) => within))) / answered), texts);
  const answers = drawn.byNetwork.flatMap(({ counts }) => counts.answers ?? []);
  const figures = [
    { value: formatNumber(sum(networks.map(({ own }) => own)), texts), label: texts.t('month.own') },
    { value: formatNumber(sum(networks.map((one) => one.replies)), texts), label: texts.t('month.replies') },
    {
      value: answered === 0 ? NOTHING : texts.t('month.percent', { share }),
      label: texts.t('month.in_time', { of: formatNumber(answered, texts) }),
    },
    {
      value: answers.length === 0 ? NOTHING : formatNumber(sum(answers), texts),
      label: texts.t('month.answers_drawn'),
    },
  ];
  return { title: texts.t('month.at_a_glance'), blocks: [{ kind: 'figures', figures }] };
}

/** Builds the part on how often we published on each network, beside what the plan wants. */
function publishedSection({ networks, published }: Month, handbook: Handbook, texts: Texts): ReportSection {
  const heads = ['own', 'replies', 'seen', 'planned', 'minimum', 'quiet'] as const;
  return {
    title: texts.t('month.published'),
    blocks: [
      ...namedRows(
        [texts.t('recap.network'), ...heads.map((head) => texts.t(`month.${head}`))],
        networks.map((one) => networkCells(one, texts)),
      ),
      ...quietLines(networks, texts),
      ...publishedByBlocks(published, handbook, texts),
    ],
  };
}

/** Names the networks that were too quiet, and those of which it cannot be told. */
function quietLines(networks: readonly NetworkMonth[], texts: Texts): ReportBlock[] {
  const named = (some: readonly NetworkMonth[]) => some.map(({ name }) => networkInWords(name, texts)).join(', ');
  const quiet = networks.filter(({ isQuiet }) => isQuiet);
  const notSeen = networks.filter(({ minimumDays, isQuiet, isSeen }) => minimumDays !== null && !isQuiet && !isSeen);
  const none = notSeen.length === 0 ? [paragraph(texts.t('month.none_quiet'))] : [];
  return [
    ...(quiet.length === 0 ? none : [paragraph(texts.t('month.quiet_ones', { names: named(quiet) }))]),
    ...(notSeen.length === 0 ? [] : [paragraph(texts.t('month.not_seen', { names: named(notSeen) }))]),
  ];
}

function networkCells(one: NetworkMonth, texts: Texts): Cell[] {
  const days = one.quietDays === null ? NOTHING : formatNumber(one.quietDays, texts);
  return [
    networkInWords(one.name, texts),
    formatNumber(one.own, texts),
    formatNumber(one.replies, texts),
    one.seen === null ? texts.t('month.not_read') : formatNumber(one.seen, texts),
    formatNumber(one.planned, texts),
    one.minimumDays === null ? NOTHING : texts.t('month.each_days', { count: one.minimumDays }),
    one.isQuiet ? { text: days, strong: true } : days,
  ];
}

/** Builds the part on the actions of the plan: by their figures, else by what people noted; none where the plan has none. */
function actionSections({ actions }: Month, handbook: Handbook, texts: Texts): ReportSection[] {
  const { house, area } = planWording({ handbook, texts });
  const heads = (['action', 'owner', 'done_when'] as const).map((head) => texts.t(`plan.head_${head}`));
  const rows = actions.map(({ what, owner, doneWhen, noted, figure }): Cell[] => {
    const limit = doneWhen === null ? NOTHING : house(doneWhen);
    return [house(what), area(owner), limit, figure === null ? notedCell(noted, texts) : figureCell(figure, texts)];
  });
  const blocks = namedRows([...heads, texts.t('month.this_month')], rows);
  return rows.length === 0 ? [] : [{ title: texts.t('plan.acting'), blocks }];
}

function figureCell(figure: ActionFigure, texts: Texts): Cell {
  const text = `${texts.t(`done.${figure.kind}`)}: ${figureInWords(figure, texts)}`;
  return figure.isDone === false ? { text, strong: true } : text;
}

function notedCell(noted: number, texts: Texts): Cell {
  return noted === 0 ? texts.t('done.not_noted') : texts.t('done.noted', { count: noted });
}

/** Builds the part on how fast people were answered, by urgency, against the targets of the handbook. */
function repliesSection({ replies }: Month, texts: Texts): ReportSection {
  const said = (minutes: number, { clock }: ReplyTime) => shortDuration(minutes, clock, texts.language);
  const rows = replies.map((row) => [
    row.severity,
    formatNumber(row.count, texts),
    row.within === null ? NOTHING : formatNumber(row.within, texts),
    said(row.median, row),
    said(row.ninety, row),
    row.target === null ? NOTHING : said(row.target, row),
  ]);
  const heads = [
    texts.t('recap.severity'),
    texts.t('month.answered'),
    texts.t('month.within'),
    texts.t('recap.middle'),
    texts.t('recap.ninety'),
    texts.t('recap.target'),
  ];
  return orNothing(texts.t('month.how_fast'), namedRows(heads, rows), texts);
}

/** Builds the part on what came of our posts, by network and by topic, with how few there were. */
function drawnSection({ drawn }: Month, texts: Texts): ReportSection {
  const { byNetwork, byTopic, mostOfNetworks, mostOfTopics, without } = drawn;
  const table = (head: string, rows: readonly DrawnBy[]) =>
    namedRows(
      [head, ...DRAWN_HEADS.map((one) => texts.t(`month.${one}`))],
      rows.map((row) => [networkInWords(row.name, texts), ...drawnCells(row, texts)]),
    );
  const measured = byTopic.filter((row) => row.measured + row.gone > 0);
  const blocks = [
    ...table(texts.t('recap.network'), byNetwork),
    ...mostLine(mostOfNetworks, texts),
    ...table(texts.t('recap.topic'), measured.slice(0, MOST_ROWS)),
    ...moreLine(measured.length, texts),
    ...mostLine(mostOfTopics, texts),
  ];
  const note = blocks.length === 0 ? [] : [paragraph(texts.t('month.drawn_note'))];
  const names = formatList(
    without.map((name) => networkInWords(name, texts)),
    texts,
  );
  const missing = without.length === 0 ? [] : [paragraph(texts.t('month.without_figures', { names }))];
  return orNothing(texts.t('week.drawn'), [...blocks, ...note, ...missing], texts);
}

const DRAWN_HEADS = ['out', 'measured', 'answers', 'shares', 'likes', 'reach', 'answers_each'] as const;

function drawnCells({ out, measured, counts, answered, shared, liked, reached, gone }: DrawnBy, texts: Texts): Cell[] {
  const figure = (count: number | null) => (count === null ? NOTHING : formatNumber(count, texts));
  const { answers, shares, likes, reach } = counts;
  const each = answers === null ? null : answers / answered;
  const said = gone === 0 ? figure(out) : `${figure(out)} (${texts.t('week.drawn_gone', { count: gone })})`;
  // A sum of fewer posts than have figures says of how many.
  const of = (count: number | null, posts: number) =>
    count === null || posts === measured
      ? figure(count)
      : texts.t('month.figure_of', { figure: figure(count), of: figure(posts) });
  return [
    said,
    figure(measured),
    ...[of(answers, answered), of(shares, shared), of(likes, liked), of(reach, reached)],
    each === null ? NOTHING : formatRate(each, texts),
  ];
}

function mostLine(most: MostAnswers | null, texts: Texts): ReportBlock[] {
  if (most === null) return [];
  const each = formatRate(most.each, texts);
  return [
    paragraph(texts.t('week.drawn_most', { name: networkInWords(most.name, texts), each, count: most.answered })),
  ];
}

/** Builds the part on what people ask about and the plan does not have, and where to add it. */
function unplannedSection({ unplanned }: Month, texts: Texts): ReportSection {
  const heads = [texts.t('recap.topic'), ...ASKED_KINDS.map((kind) => texts.t(`recap.${kind}`))];
  const rows = unplanned
    .slice(0, MOST_ROWS)
    .map((row) => [
      row.title ?? texts.t('digest.no_topic'),
      ...ASKED_KINDS.map((kind) => formatNumber(row[kind], texts)),
    ]);
  const blocks = namedRows(heads, rows);
  const next = blocks.length === 0 ? [] : [paragraph(texts.t('month.add_to_plan'))];
  return orNothing(texts.t('month.unplanned'), [...blocks, ...moreLine(unplanned.length, texts), ...next], texts);
}

/** Builds the part on what sources brought that open no case, by topic; none where there are no such sources. */
function watchedSections({ watched }: Month, texts: Texts): ReportSection[] {
  const rows = watched
    .slice(0, MOST_ROWS)
    .map(({ title, count }) => [title ?? texts.t('digest.no_topic'), formatNumber(count, texts)]);
  const blocks = namedRows([texts.t('recap.topic'), texts.t('month.entries')], rows);
  return rows.length === 0
    ? []
    : [{ title: texts.t('month.watched'), blocks: [...blocks, ...moreLine(watched.length, texts)] }];
}

/** Builds the part on who follows the networks, and what is made of a report such as this one. */
function followingSection({ duties }: Month, handbook: Handbook, texts: Texts): ReportSection {
  const blocks = followingBlocks(planWording({ handbook, texts }));
  const open = [paragraph(texts.t('plan.open_question'))];
  const rows = duties.map(({ what, planned, noted }) => [
    planWording({ handbook, texts }).house(what),
    formatNumber(planned, texts),
    formatNumber(noted, texts),
  ]);
  const table = namedRows([texts.t('month.duty'), texts.t('month.due'), texts.t('month.noted')], rows);
  return { title: texts.t('month.following'), blocks: blocks.length === 0 ? open : [...blocks, ...table] };
}

function orNothing(title: string, blocks: ReportBlock[], texts: Texts): ReportSection {
  return { title, blocks: blocks.length === 0 ? [paragraph(texts.t('recap.nothing'))] : blocks };
}
