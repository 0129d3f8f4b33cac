import type { ContentOut } from '../../contents/model/content-store.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Format } from '../../handbook/vocabulary.ts';
import type { DrawnBy, MostAnswers } from '../../measures/drawn.ts';
import { drawnBy, drawnByNetwork, mostAnswers, networksWithoutFigures } from '../../measures/drawn.ts';
import type { MeasuredOut } from '../../measures/measure-store.ts';
import { askedSlots } from '../../plan/model/asked-slots.ts';
import type { WatchedTopic } from '../../posts/source-book.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import type { Asked } from '../asked.ts';
import { askedOf } from '../asked.ts';
import type { DutySlot } from '../duties/duty-slots.ts';
import { dutiesIn, dutySlots, isOfDuty } from '../duties/duty-slots.ts';
import type { CaseEvents, CaseStep, Period, PostCount } from '../figures.ts';
import type { SeenProfile } from '../own-profiles.ts';
import type { StepTime } from '../step-times.ts';
import { minutesTo, stepTimes } from '../step-times.ts';
import type { ActionOfMonth, ActionRows } from './actions-of-month.ts';
import { actionsOfMonth } from './actions-of-month.ts';
import type { NetworkMonth } from './network-month.ts';
import { isWithin, networkMonth } from './network-month.ts';
import { postsOut } from './posts-out.ts';
import type { PublishedBy } from './published-by.ts';
import { publishedBy, slotsOnNetworks, subjectOf, topicIn, topicsInPlan, topicTitle } from './published-by.ts';

/** A calendar month, by the clocks of the institution, held against its plan. */
export type Month = {
  /** `2026-11`. */
  month: string;
  /** Until now where the month is not over. */
  period: Period;
  isOver: boolean;
  /** In the order of the handbook. */
  networks: NetworkMonth[];
  published: {
    /** By their titles, those with most posts first. */
    byTopic: PublishedBy<string>[];
    byFormat: PublishedBy<Format>[];
  };
  replies: ReplyTime[];
  drawn: {
    byNetwork: DrawnBy[];
    byTopic: DrawnBy[];
    mostOfNetworks: MostAnswers | null;
    mostOfTopics: MostAnswers | null;
    /** Networks that were asked, and gave nothing that counts. */
    without: string[];
  };
  /** Topics that people asked about and of which the plan says nothing; most asked first. */
  unplanned: Asked['byTopic'];
  /** Actions of the plan, in its order. */
  actions: ActionOfMonth[];
  /** Duties of the plan's monitoring, in its order: how often their hour came, and was noted. */
  duties: { what: string; planned: number; noted: number }[];
  /** Entries of sources that open no case, by topic; most first, and those on none of ours last. */
  watched: { title: string | null; count: number }[];
};

/** First replies of a severity; `within`: those that met the target, null where there is none. */
export type ReplyTime = StepTime & { within: number | null };

/**
 * `out`, `contents` and `profiles` reach back before the month, since a silence may have begun there, and a day beyond it. First replies
 * reach up to now, since what came in the month may be answered after it.
 */
export type MonthRows = Pick<ActionRows, 'waiting' | 'done'> & {
  events: Pick<CaseEvents, 'answered'>;
  posts: readonly PostCount[];
  /** Published for cases. */
  out: readonly MeasuredOut[];
  /** Planned for their own sake. */
  contents: readonly ContentOut[];
  profiles: readonly SeenProfile[];
  watched: readonly WatchedTopic[];
};

/** Returns the period of a month such as `2026-11`, up to now where it is not over. */
export function periodOf(month: string, now: string, timeZone: string): Period {
  const [from, end] = [month, monthAfter(month)].map((one) =>
    new Date(instantAt(`${one}-01`, '00:00', timeZone)).toISOString(),
  );
  if (from === undefined || end === undefined) return { from: now, to: now };
  return { from, to: end < now ? end : now };
}

/** Returns the last month that is over. @param now ISO 8601 UTC */
export function lastMonth(now: string, timeZone: string): string {
  return monthAfter(localDate(now, timeZone).slice(0, 7), -1);
}

/** Returns the month after one such as `2026-12`, or before it. */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + (number - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export function makeMonth(month: string, rows: MonthRows, now: string, handbook: Handbook): Month {
  const { timeZone, networks } = handbook.institution;
  const period = periodOf(month, now, timeZone);
  const answered = rows.events.answered.filter(({ at }) => isWithin(at, period));
  const onNetworks = { posts: postsOut(rows.out, rows.contents), profiles: rows.profiles };
  const inMonth = { period, slots: askedSlots(handbook, period) };
  const out = onNetworks.posts.filter(({ publishedAt }) => isWithin(publishedAt, period));
  const { byNetwork, most } = drawnByNetwork(out, handbook);
  const placed = {
    out,
    slots: slotsOnNetworks(handbook, onNetworks, period, now),
  };
  const byTopic = drawnBy(out, (post) => subjectOf(post, handbook) ?? '').filter(({ name }) => name !== '');
  const planned = topicsInPlan(handbook);
  const unplanned = rows.posts.filter(({ topic }) => topic !== null && !planned.has(topic));
  return {
    month,
    period,
    isOver: period.to < now,
    networks: networks.map(({ id }) => networkMonth(id, onNetworks, inMonth, handbook)),
    published: {
      byTopic: publishedBy(placed, { ofPost: (post) => subjectOf(post, handbook), ofEntry: topicIn(handbook) }),
      byFormat: publishedBy(placed, { ofPost: () => 'text', ofEntry: ({ format }) => format ?? null }),
    },
    replies: replyTimes(answered, handbook),
    drawn: {
      byNetwork,
      byTopic,
      mostOfNetworks: most,
      mostOfTopics: mostAnswers(byTopic),
      without: networksWithoutFigures(out, handbook),
    },
    unplanned: askedOf(unplanned, handbook).byTopic,
    actions: actionsOfMonth(
      { answered: rows.events.answered, waiting: rows.waiting, done: rows.done, slots: placed.slots },
      period,
      now,
      handbook,
    ),
    duties: dutiesOf(rows.done, period, handbook),
    watched: watchedTopics(rows.watched, handbook),
  };
}

function dutiesOf(done: MonthRows['done'], period: Period, handbook: Handbook): Month['duties'] {
  const slots = dutySlots(handbook, period);
  return dutiesIn(handbook).map((duty) => ({
    what: duty.what,
    planned: slots.filter((slot) => slot.duty === duty).length,
    noted: notedOf(
      slots.filter((slot) => slot.duty === duty),
      done.filter(({ action }) => isOfDuty(action, duty)),
    ),
  }));
}

/** Counts the notes of a duty, on each day no more than were due on it: its hours may have been others. */
function notedOf(due: readonly DutySlot[], done: MonthRows['done']): number {
  const perDay = [...Map.groupBy(due, ({ date }) => date)].map(([date, { length }]) =>
    Math.min(length, done.filter(({ doneOn }) => doneOn === date).length),
  );
  return perDay.reduce((sum, count) => sum + count, 0);
}

function watchedTopics(rows: MonthRows['watched'], handbook: Handbook): Month['watched'] {
  return rows
    .map(({ topic, count }) => ({ title: topic === null ? null : (topicTitle(topic, handbook) ?? topic), count }))
    .toSorted((one, other) => Number(one.title === null) - Number(other.title === null) || other.count - one.count);
}

function replyTimes(answered: readonly CaseStep[], handbook: Handbook): ReplyTime[] {
  const steps = { claimed: [], approved: [], answered: [...answered] };
  const rows = stepTimes(steps, handbook).find(({ step }) => step === 'reply')?.rows ?? [];
  return rows.map((row) => {
    const target = severityRow(handbook, row.severity).firstReplyMinutes;
    const minutes = answered
      .filter(({ severity }) => severity === row.severity)
      .map((step) => minutesTo(step, handbook));
    return { ...row, within: target === null ? null : minutes.filter((one) => one <= target).length };
  });
}
