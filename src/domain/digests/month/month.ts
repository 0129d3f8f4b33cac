import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, networkById, playbookById, severityRow } from '../../handbook/handbook.ts';
import type { DrawnBy, MostAnswers } from '../../measures/drawn.ts';
import { drawnBy, drawnByNetwork, mostAnswers, networksWithoutFigures } from '../../measures/drawn.ts';
import type { MeasuredOut } from '../../measures/measure-store.ts';
import { readWords } from '../../phrases/read-words.ts';
import { daysAfter, weekdayOf } from '../../time/calendar-days.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { inOrder } from '../../time/moment-after.ts';
import { compileTriage } from '../../triage/compiled/compile-triage.ts';
import type { Asked } from '../asked.ts';
import { askedOf } from '../asked.ts';
import type { CaseEvents, Period, PostCount } from '../figures.ts';
import type { SeenProfile } from '../own-profiles.ts';
import type { StepTime } from '../step-times.ts';
import { minutesTo, stepTimes } from '../step-times.ts';

const DAY_MS = 86_400_000;

/** A calendar month, by the clocks of the institution, held against its plan. */
export type Month = {
  /** `2026-11`. */
  month: string;
  /** Until now where the month is not over. */
  period: Period;
  isOver: boolean;
  /** In the order of the handbook. */
  networks: NetworkMonth[];
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
};

/** Number of posts on a network, by people and through the bot, beside what the plan wants. */
export type NetworkMonth = {
  name: string;
  /** Through the bot: of our own accord, and in answer to citizens. */
  own: number;
  replies: number;
  /** On the profile, whichever tool put it there; null where nobody reads the profile. */
  seen: number | null;
  /** Items of the plan's calendar. */
  planned: number;
  /** Days that the plan lets pass between two posts; null where it says none. */
  minimumDays: number | null;
  /** Longest silence on the profile, in days of its calendar; null where nobody reads the profile. */
  quietDays: number | null;
  /** True where those are more days than the plan lets pass: the hour of a post decides nothing. */
  isQuiet: boolean;
  /** False where nobody reads the profile, or no longer did before the period ended. */
  isSeen: boolean;
};

/** First replies of a severity; `within`: those that met the target, null where there is none. */
export type ReplyTime = StepTime & { within: number | null };

/** `out` and `profiles` reach back before the month: a silence may have begun there. */
export type MonthRows = {
  events: Pick<CaseEvents, 'claimed' | 'approved' | 'answered'>;
  posts: readonly PostCount[];
  out: readonly MeasuredOut[];
  profiles: readonly SeenProfile[];
};

/** Returns the period of a month such as `2026-11`, up to now where it is not over. */
export function periodOf(month: string, now: string, timeZone: string): Period {
  const [from, end] = [month, monthAfter(month)].map((one) =>
    new Date(instantAt(`${one}-01`, '00:00', timeZone)).toISOString(),
  );
  if (from === undefined || end === undefined) return { from: now, to: now };
  return { from, to: end < now ? end : now };
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
  const out = rows.out.filter(({ publishedAt }) => isWithin(publishedAt, period));
  const { byNetwork, most } = drawnByNetwork(out, handbook);
  const byTopic = drawnBy(out, (post) => subjectOf(post, handbook)).filter(({ name }) => name !== '');
  const planned = topicsInPlan(handbook);
  const unplanned = rows.posts.filter(({ topic }) => topic !== null && !planned.has(topic));
  return {
    month,
    period,
    isOver: period.to < now,
    networks: networks.map(({ id }) => networkMonth(id, rows, period, handbook)),
    replies: replyTimes(rows.events, handbook),
    drawn: {
      byNetwork,
      byTopic,
      mostOfNetworks: most,
      mostOfTopics: mostAnswers(byTopic),
      without: networksWithoutFigures(out, handbook),
    },
    unplanned: askedOf(unplanned, handbook).byTopic,
  };
}

function networkMonth(id: string, { out, profiles }: MonthRows, period: Period, handbook: Handbook): NetworkMonth {
  const { name = id, minimumFrequencyDays: minimumDays = null } = networkById(handbook, id) ?? {};
  const ofIt = out.filter(({ network }) => network === id);
  const here = ofIt.filter(({ publishedAt }) => isWithin(publishedAt, period));
  const own = here.filter(({ isReply }) => !isReply);
  const profile = profiles.find(({ network }) => network === id);
  const readAt = profile?.readAt ?? null;
  const seen = profile === undefined ? null : seenUntil(profile, period);
  const ours = ofIt.filter(({ isReply }) => !isReply).map(({ publishedAt }) => publishedAt);
  const read = { from: period.from, to: inOrder(readAt ?? period.to, period.to)[0] };
  const quietDays = seen === null ? null : longestSilence(seen, ours, read, handbook.institution.timeZone);
  return {
    name,
    own: own.length,
    replies: here.length - own.length,
    seen: seen?.filter((at) => isWithin(at, period)).length ?? null,
    planned: plannedOn(id, period, handbook),
    minimumDays,
    quietDays,
    isQuiet: quietDays !== null && minimumDays !== null && quietDays > minimumDays,
    isSeen: seen !== null && isReadUntil(period.to, readAt),
  };
}

/** Returns the posts seen until the period ends; null where nobody read in it, or the first ones read are later. */
function seenUntil({ readAt, lastAt, publishedAt }: SeenProfile, { from, to }: Period): readonly string[] | null {
  if (readAt === null || readAt <= from) return null;
  return publishedAt.length === 0 && lastAt !== null && lastAt >= to ? null : publishedAt;
}

function isWithin(at: string, { from, to }: Period): boolean {
  return at >= from && at < to;
}

function plannedOn(network: string, { from, to }: Period, { institution }: Handbook): number {
  const items = (institution.plan.calendar ?? []).filter(({ networks }) => networks.includes(network));
  let count = 0;
  for (let date = localDate(from, institution.timeZone); ; date = daysAfter(date, 1)) {
    const start = new Date(instantAt(date, '00:00', institution.timeZone)).toISOString();
    if (start >= to) return count;
    const due = items.filter((item) => item.date === date || item.weekdays?.includes(weekdayOf(date)));
    const moments = due.map(({ at }) => new Date(instantAt(date, at, institution.timeZone)).toISOString());
    count += moments.filter((at) => at < to).length;
  }
}

function replyTimes(events: MonthRows['events'], handbook: Handbook): ReplyTime[] {
  const rows = stepTimes(events, handbook).find(({ step }) => step === 'reply')?.rows ?? [];
  return rows.map((row) => {
    const target = severityRow(handbook, row.severity).firstReplyMinutes;
    const minutes = events.answered
      .filter(({ severity }) => severity === row.severity)
      .map((step) => minutesTo(step, handbook));
    return { ...row, within: target === null ? null : minutes.filter((one) => one <= target).length };
  });
}

/** Returns the topics of which the plan says something: an action or an item of its calendar has one of their words. */
function topicsInPlan(handbook: Handbook): ReadonlySet<string> {
  const { actions = [], calendar = [] } = handbook.institution.plan;
  const planned = [...actions.flatMap(({ what, means }) => [what, means]), ...calendar.map(({ what }) => what)];
  const { findTerms } = compileTriage(handbook);
  const owners = planned.flatMap((text) => findTerms(readWords(text)).map(({ owner }) => owner));
  return new Set(owners.flatMap((owner) => (owner.kind === 'topic' ? [owner.topic] : [])));
}

/** The topic of a post of ours, or the title of its guide; empty where it has neither. */
function subjectOf({ topic, playbook }: MeasuredOut, handbook: Handbook): string {
  const language = homeLanguage(handbook);
  const named = handbook.institution.topics.find(({ id }) => id === topic)?.titles[language];
  return named ?? playbookById(handbook, playbook)?.titles[language] ?? '';
}

/**
 * Returns the longest silence that ended in the period or goes on at its end, in days of the calendar there. It may have
 * begun before the period, with the last post that is known from there; where none is, with the first one seen.
 */
function longestSilence(
  seen: readonly string[],
  ours: readonly string[],
  { from, to }: Period,
  timeZone: string,
): number {
  const [first = from] = seen.toSorted();
  const known = [...ours, ...seen].filter((at) => at >= first && at < to).toSorted();
  const within = known.filter((at) => at >= from);
  const begin = known.findLast((at) => at < from) ?? within[0] ?? from;
  const days = [begin, ...within, to].map((at) => Date.parse(localDate(at, timeZone)) / DAY_MS);
  return Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? day)));
}

/** Returns whether a profile that was last read then was read to that end, within a day. */
function isReadUntil(end: string, readAt: string | null): boolean {
  return readAt !== null && Date.parse(end) - Date.parse(readAt) <= DAY_MS;
}
