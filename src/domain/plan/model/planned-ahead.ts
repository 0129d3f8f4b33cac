import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { PlannedItem } from './planned-item.ts';
import type { PlannedStore } from './planned-store.ts';

/** Time for which a pause, a crisis and an election look ahead. */
export const LOOKED_AHEAD_MS = 2 * 86_400_000;

/** Returns the first moment of a date there, ISO 8601 UTC. */
export function startOf(date: string, timeZone: string): string {
  return new Date(instantAt(date, '00:00', timeZone)).toISOString();
}

/** Reads what is still to come in a time from now on, in one query: what is for the whole of today, too. */
export function plannedAhead(
  planned: Pick<PlannedStore, 'within'>,
  { now, timeZone }: { now: string; timeZone: string },
  { aheadMs, most }: { aheadMs: number; most: number },
): Promise<PlannedItem[]> {
  const wholeDaysFrom = startOf(localDate(now, timeZone), timeZone);
  return planned.within({ from: now, to: momentAfter(now, aheadMs), wholeDaysFrom }, most);
}
