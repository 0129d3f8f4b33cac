import type { Sentence } from '../../../errors.ts';
import { median } from '../../statistics/median.ts';
import { minutesBetween, wholeMinutes } from '../../time/minutes.ts';
import type { TimeScore } from './drill-score.ts';
import type { DrillMatter } from './matters.ts';

type Measured = Omit<TimeScore, 'title' | 'said'>;

/**
 * Scores how long a step took in each matter, against the drill's target in minutes where it sets
 * one.
 */
export function scoreTime(
  titleKey: string,
  target: number | undefined,
  endedAt: string,
  { matters, doneAt }: { matters: readonly DrillMatter[]; doneAt(matter: DrillMatter): string | null },
): TimeScore {
  const limit = target ?? Number.POSITIVE_INFINITY;
  const taken: number[] = [];
  const late: number[] = [];
  const never: number[] = [];
  for (const matter of matters) {
    const at = doneAt(matter);
    if (at === null) {
      const isDue = target === undefined || minutesBetween(matter.arrivedAt, endedAt) > target;
      if (isDue) never.push(matter.post);
      continue;
    }
    const minutes = minutesBetween(matter.arrivedAt, at);
    taken.push(minutes);
    if (minutes > limit) late.push(matter.post);
  }
  const measured: Measured = {
    targetMinutes: target ?? null,
    of: taken.length + never.length,
    inTime: taken.length - late.length,
    late,
    never,
    medianMinutes: wholeMinutes(median(taken)),
    worstMinutes: taken.length === 0 ? null : wholeMinutes(Math.max(...taken)),
  };
  return { ...measured, title: { key: titleKey }, said: timeScoreSentence(measured) };
}

function timeScoreSentence({
  targetMinutes,
  of,
  inTime,
  late,
  never,
  medianMinutes,
  worstMinutes,
}: Measured): Sentence {
  if (of === 0) return { key: 'drill.time_none' };
  if (medianMinutes === null || worstMinutes === null) return { key: 'drill.time_undone', params: { count: of } };
  const took = { of, median: medianMinutes, worst: worstMinutes };
  if (targetMinutes === null) return { key: 'drill.time_measured', params: { ...took, done: of - never.length } };
  const isMet = late.length + never.length === 0;
  if (isMet) return { key: 'drill.time_met', params: { ...took, target: targetMinutes } };
  return {
    key: 'drill.time_missed',
    params: { ...took, target: targetMinutes, inTime, late: late.length, never: never.length },
  };
}
