import type { Handbook } from '../handbook/handbook.ts';
import { median } from '../statistics/median.ts';
import type { CaseStep, PostCount } from './figures.ts';
import { minutesTo } from './step-times.ts';

/**
 * Number of posts, and the median of minutes to the first reply of those answered; null when none
 * was.
 */
export type Volume = { id: string | null; count: number; medianMinutes: number | null };

/** The networks on which posts came, most first; and the playbooks that their cases have, null for none. */
export function volumesOf(
  counts: readonly PostCount[],
  answered: readonly CaseStep[],
  handbook: Handbook,
): { byNetwork: Volume[]; byPlaybook: Volume[] } {
  return {
    byNetwork: volumesBy('network', counts, answered, handbook),
    byPlaybook: volumesBy('playbook', counts, answered, handbook),
  };
}

function volumesBy(
  by: 'network' | 'playbook',
  counts: readonly PostCount[],
  answered: readonly CaseStep[],
  handbook: Handbook,
): Volume[] {
  const sums = new Map<string | null, number>();
  for (const counted of counts) sums.set(counted[by], (sums.get(counted[by]) ?? 0) + counted.count);
  return [...sums]
    .map(([id, count]) => ({
      id,
      count,
      medianMinutes: median(answered.filter((step) => step[by] === id).map((step) => minutesTo(step, handbook))),
    }))
    .toSorted((one, other) => other.count - one.count || (one.id ?? '￿').localeCompare(other.id ?? '￿'));
}
