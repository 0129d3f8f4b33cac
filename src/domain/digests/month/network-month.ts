import type { Handbook } from '../../handbook/handbook.ts';
import { networkById } from '../../handbook/handbook.ts';
import type { AskedSlot } from '../../plan/model/asked-slots.ts';
import { localDate } from '../../time/local-date.ts';
import { inOrder } from '../../time/moment-after.ts';
import type { Period } from '../figures.ts';
import type { SeenProfile } from '../own-profiles.ts';
import type { PostOut } from './posts-out.ts';

const DAY_MS = 86_400_000;

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

/** Posts that are out, and those seen on our profiles. */
export type OnNetworks = { posts: readonly PostOut[]; profiles: readonly SeenProfile[] };

/** Counts what was published on a network. `posts` and `profiles` reach back before the period, and a day beyond it. */
export function networkMonth(
  id: string,
  { posts, profiles }: OnNetworks,
  { period, slots }: { period: Period; slots: readonly AskedSlot[] },
  handbook: Handbook,
): NetworkMonth {
  const { name = id, minimumFrequencyDays: minimumDays = null } = networkById(handbook, id) ?? {};
  const ofIt = posts.filter(({ network }) => network === id);
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
    planned: slots.filter(({ entry }) => entry.networks.includes(id)).length,
    minimumDays,
    quietDays,
    isQuiet: quietDays !== null && minimumDays !== null && quietDays > minimumDays,
    isSeen: seen !== null && isReadUntil(period.to, readAt),
  };
}

/** Returns the posts seen until the period ends; null where nobody read in it, or the first ones read are later. */
export function seenUntil(
  { readAt, lastAt, publishedAt }: SeenProfile,
  { from, to }: Period,
): readonly string[] | null {
  if (readAt === null || readAt <= from) return null;
  const before = publishedAt.filter((at) => at < to);
  return before.length === 0 && lastAt !== null && lastAt >= to ? null : before;
}

/** Returns whether a moment is of the period. */
export function isWithin(at: string, { from, to }: Period): boolean {
  return at >= from && at < to;
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
