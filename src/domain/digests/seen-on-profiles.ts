import type { CaseFigures } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkName } from '../handbook/handbook.ts';
import { askedSlots } from '../plan/model/asked-slots.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { Digest } from './digest.ts';
import type { Period } from './figures.ts';
import type { SeenProfile } from './own-profiles.ts';

const dayMs = 86_400_000;
/** Time in milliseconds before its hour from which a post counts as the calendar's item. */
const earlyMs = 3_600_000;

/**
 * Profiles whose last item, ours or another tool's, is older than the plan allows. Of one that nobody reads it is said that it was not
 * seen, instead of calling it quiet.
 */
export function quietProfiles(
  { institution }: Handbook,
  known: { lastPublishedAt: Record<string, string>; profiles: readonly SeenProfile[] },
  now: string,
): Digest['quietProfiles'] {
  return institution.networks.flatMap(({ id, name, minimumFrequencyDays }) => {
    if (minimumFrequencyDays === undefined) return [];
    const seen = known.profiles.find(({ network }) => network === id);
    const lastAt = [known.lastPublishedAt[id] ?? [], seen?.lastAt ?? []].flat().toSorted().at(-1) ?? null;
    const isQuiet = lastAt === null || Date.parse(now) - Date.parse(lastAt) > minimumFrequencyDays * dayMs;
    return isQuiet ? [{ network: name, minimumDays: minimumFrequencyDays, lastAt, isSeen: isRead(seen, now) }] : [];
  });
}

/**
 * Returns the calendar items of the period for which a profile that is read shows nothing from the
 * item's hour on.
 */
export function calendarMissed(
  handbook: Handbook,
  known: { published: CaseFigures['published']; profiles: readonly SeenProfile[] },
  { from, to, now }: Period & { now: string },
): Digest['calendarMissed'] {
  const isOut = (network: string, dueAt: string) =>
    [
      ...known.published.flatMap((one) => (one.network === network ? (one.publishedAt ?? []) : [])),
      ...known.profiles.flatMap((one) => (one.network === network ? one.publishedAt : [])),
    ].some((at) => at >= momentAfter(dueAt, -earlyMs) && at < to);
  const isSeen = (network: string) =>
    isRead(
      known.profiles.find((one) => one.network === network),
      now,
    );
  return askedSlots(handbook, { from, to }).flatMap(({ entry: { what, at, networks }, at: dueAt }) => {
    const open = networks.filter((network) => !isOut(network, dueAt));
    const missing = open.filter(isSeen).map((id) => networkName(handbook, id));
    const notSeen = open.filter((network) => !isSeen(network)).map((id) => networkName(handbook, id));
    return missing.length === 0 ? [] : [{ what, at, missing, notSeen }];
  });
}

/** Read without trouble within the last day. */
function isRead(seen: SeenProfile | undefined, now: string): boolean {
  return seen?.readAt != null && Date.parse(now) - Date.parse(seen.readAt) <= dayMs;
}
