import type { Handbook } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import { daysAfter, weekdayOf } from '../../time/calendar-days.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { PlannedItem } from './planned-item.ts';

type Entry = NonNullable<Institution['plan']['calendar']>[number];

/** Time for which the plan's calendar asks for an entry, once on a day. */
export type AskedSlot = { entry: Entry; date: string; at: string };

/**
 * Lays the plan's calendar out over the days of a period, by their moments. The hour is that of the
 * institution's clocks, also in the nights in which they change.
 * @param period ISO 8601 UTC; `to` does not belong to it
 */
export function askedSlots(
  { institution }: Pick<Handbook, 'institution'>,
  { from, to }: { from: string; to: string },
): AskedSlot[] {
  const { plan, timeZone } = institution;
  const entries = plan.calendar ?? [];
  if (entries.length === 0) return [];
  return datesOf(from, to, timeZone)
    .flatMap((date) =>
      entries
        .filter((entry) => entry.date === date || entry.weekdays?.includes(weekdayOf(date)) === true)
        .map((entry) => ({ entry, date, at: new Date(instantAt(date, entry.at, timeZone)).toISOString() })),
    )
    .filter(({ at }) => at >= from && at < to)
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Time between an entry of the plan and an item that is prepared for it. */
const NEAR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Returns the slots with the networks for which nobody has prepared anything. Each planned item serves one
 * slot.
 */
export function unpreparedSlots(
  slots: readonly AskedSlot[],
  items: readonly Pick<PlannedItem, 'network' | 'at' | 'isAllDay'>[],
): (AskedSlot & { networks: string[] })[] {
  const free = new Set(items);
  return slots.flatMap((slot) => {
    const networks = slot.entry.networks.filter((network) => {
      const prepared = [...free].find((item) => item.network === network && isNear(item, slot));
      return prepared === undefined || !free.delete(prepared);
    });
    return networks.length === 0 ? [] : [{ ...slot, networks }];
  });
}

function isNear(item: Pick<PlannedItem, 'at' | 'isAllDay'>, { at }: AskedSlot): boolean {
  if (item.isAllDay) return at >= item.at && at < momentAfter(item.at, DAY_MS);
  return Math.abs(Date.parse(item.at) - Date.parse(at)) <= NEAR_MS;
}

/** The dates there that a period touches, in order. */
function datesOf(from: string, to: string, timeZone: string): string[] {
  const dates: string[] = [];
  const last = localDate(to, timeZone);
  for (let date = localDate(from, timeZone); date <= last; date = daysAfter(date, 1)) dates.push(date);
  return dates;
}
