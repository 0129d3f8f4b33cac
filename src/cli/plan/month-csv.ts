import type { Month } from '../../domain/digests/month/month.ts';
import type { PublishedBy } from '../../domain/digests/month/published-by.ts';
import type { DrawnBy } from '../../domain/measures/drawn.ts';
import { csvLine } from '../csv-line.ts';

/** First line of the file: names of the columns, for programs. */
export const MONTH_CSV_HEAD = csvLine(['month', 'part', 'name', 'figure', 'value']);

type Row = readonly [part: string, name: string, figure: string, value: number | null];

/** Returns the figures of a month, one a line; a figure that is not known has no line. */
export function monthCsv(month: Month): string {
  const parts = [publishedRows, byNameRows, replyRows, drawnRows, askedRows, actionRows, watchedRows, dutyRows];
  const rows = parts.flatMap((part) => part(month));
  const lines = rows.flatMap(([part, name, figure, value]) =>
    value === null ? [] : [csvLine([month.month, part, name, figure, String(value)])],
  );
  return [MONTH_CSV_HEAD, ...lines].join('');
}

function publishedRows({ networks }: Month): Row[] {
  return networks.flatMap(({ name, own, replies, seen, planned, minimumDays, quietDays }): Row[] => [
    ['published', name, 'own', own],
    ['published', name, 'replies', replies],
    ['published', name, 'seen', seen],
    ['published', name, 'planned', planned],
    ['published', name, 'minimum_days', minimumDays],
    ['published', name, 'quiet_days', quietDays],
  ]);
}

function byNameRows({ published }: Month): Row[] {
  const rows = (part: string, groups: readonly PublishedBy<string>[]) =>
    groups.flatMap(({ name, own, replies, planned, known, out }): Row[] => [
      [part, name ?? '', 'own', own],
      [part, name ?? '', 'replies', replies],
      [part, name ?? '', 'planned', planned],
      [part, name ?? '', 'planned_known', known],
      [part, name ?? '', 'planned_out', out],
    ]);
  return [...rows('published_by_topic', published.byTopic), ...rows('published_by_format', published.byFormat)];
}

function replyRows({ replies }: Month): Row[] {
  return replies.flatMap(({ severity, count, within, median, ninety, target }): Row[] => [
    ['replies', severity, 'answered', count],
    ['replies', severity, 'within_target', within],
    ['replies', severity, 'median_minutes', Math.round(median)],
    ['replies', severity, 'ninety_minutes', Math.round(ninety)],
    ['replies', severity, 'target_minutes', target],
  ]);
}

function drawnRows({ drawn }: Month): Row[] {
  const rows = (part: string, groups: readonly DrawnBy[]) =>
    groups.flatMap(({ name, out, measured, gone, counts, answered, shared, liked, reached }): Row[] => [
      [part, name, 'publications', out],
      [part, name, 'with_figures', measured],
      [part, name, 'gone', gone],
      [part, name, 'answers', counts.answers],
      [part, name, 'with_answers', answered],
      [part, name, 'shares', counts.shares],
      [part, name, 'with_shares', shared],
      [part, name, 'likes', counts.likes],
      [part, name, 'with_likes', liked],
      [part, name, 'reach', counts.reach],
      [part, name, 'with_reach', counts.reach === null ? null : reached],
    ]);
  return [...rows('drawn_by_network', drawn.byNetwork), ...rows('drawn_by_topic', drawn.byTopic)];
}

function askedRows({ unplanned }: Month): Row[] {
  return unplanned.flatMap(({ title, questions, complaints, suggestions }): Row[] => [
    ['asked_not_planned', title ?? '', 'questions', questions],
    ['asked_not_planned', title ?? '', 'complaints', complaints],
    ['asked_not_planned', title ?? '', 'suggestions', suggestions],
  ]);
}

function watchedRows({ watched }: Month): Row[] {
  return watched.map(({ title, count }): Row => ['watched', title ?? '', 'entries', count]);
}

function actionRows({ actions }: Month): Row[] {
  return actions.flatMap(({ what, noted, figure }): Row[] => [
    ['actions', what, 'noted', noted],
    ['actions', what, 'reached', figure?.reached ?? null],
    ['actions', what, 'of', figure?.of ?? null],
    ['actions', what, 'wanted_per_cent', figure?.atLeast ?? null],
  ]);
}

function dutyRows({ duties }: Month): Row[] {
  return duties.flatMap(({ what, planned, noted }): Row[] => [
    ['duties', what, 'due', planned],
    ['duties', what, 'noted', noted],
  ]);
}
