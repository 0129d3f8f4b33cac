import type { PauseScope, PauseTask } from '../cases/model/crises/pause.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { daysAfter, weekdayOf } from '../time/calendar-days.ts';
import { instantAt } from '../time/instant-at.ts';
import { localDate } from '../time/local-date.ts';

const DAY_MS = 86_400_000;

/**
 * Returns what a pause would not stop: the calendar's entries of the next 24 hours, and every
 * outside tool that publishes automatically. A person has to stop each, since the bot cannot.
 */
export function pauseTasksOf(
  scope: PauseScope,
  except: string | null,
  { handbook, now, newId }: { handbook: Handbook; now: string; newId(): string },
): PauseTask[] {
  const { plan, schedulers = [], timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const planned = (plan.calendar ?? [])
    .filter(({ networks }) => networks.some((network) => network !== except && isMeant(network, scope)))
    .flatMap((entry) =>
      [today, daysAfter(today, 1)]
        .filter((date) => entry.date === date || entry.weekdays?.includes(weekdayOf(date)) === true)
        .map((date) => ({ what: entry.what, at: instantAt(date, entry.at, timeZone) })),
    )
    .filter(({ at }) => at >= Date.parse(now) && at <= Date.parse(now) + DAY_MS)
    .toSorted((one, other) => one.at - other.at);
  return [
    ...planned.map(({ what, at }): PauseTask => {
      return { id: newId(), kind: 'calendar', what, dueAt: new Date(at).toISOString(), stopped: null };
    }),
    ...schedulers.map(({ name, how }): PauseTask => {
      return { id: newId(), kind: 'scheduler', what: `${name}: ${how}`, dueAt: null, stopped: null };
    }),
  ];
}

/**
 * Returns true when a pause concerns the network. The playbook of a calendar entry is unknown, so a
 * pause of one playbook asks about every entry.
 */
function isMeant(network: string, scope: PauseScope): boolean {
  return scope.kind !== 'network' || scope.network === network;
}
