import type { Digest } from '../digests/digest.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById, networkName } from '../handbook/handbook.ts';
import { localDate } from '../time/local-date.ts';
import { minutesBetween } from '../time/minutes.ts';
import { inOrder } from '../time/moment-after.ts';
import type { CalendarLine, LineFinding } from './calendar-line.ts';

/** Circumstances that speak against a plan. */
export type PlanWorries = {
  quiet: Digest['quietProfiles'];
  /** Ids of topics of which published words are still to be corrected. */
  recalledTopics: readonly string[];
  /** Returns the id of the topic that words are about; null for none. */
  topicOf(words: string): string | null;
};

type Line = Omit<CalendarLine, 'findings'>;

/**
 * Says of a line that can still be planned otherwise what speaks against it.
 * @param before the lines before it, by moments
 */
export function findingsOf(
  line: Line,
  before: readonly Line[],
  handbook: Handbook,
  worries: PlanWorries,
): LineFinding[] {
  if (!isAhead(line)) return [];
  const date = localDate(line.at, handbook.institution.timeZone);
  const holiday = handbook.institution.holidays.find((one) => one.date === date);
  return [
    ...tooClose(line, before, handbook),
    ...(holiday === undefined ? [] : [{ kind: 'holiday', name: holiday.name } as const]),
    ...quiet(line, before, handbook, worries),
    ...recalled(line, worries),
  ];
}

/** Returns true for what can still be planned otherwise. */
export function isAhead({ state }: Pick<Line, 'state'>): boolean {
  return state.kind === 'asked' || state.kind === 'elsewhere' || (state.kind === 'own' && state.step !== 'leaving');
}

/** @param others those before a line, or those after it; the last is the nearest */
export function tooClose(line: Line, others: readonly Line[], handbook: Handbook): LineFinding[] {
  if (line.isAllDay) return [];
  const near = others.toReversed().find((other) => {
    const shared = other.networks.filter((network) => line.networks.includes(network));
    return shared.some((network) => isWithinGap(line, other, networkById(handbook, network)?.minimumGap));
  });
  if (near === undefined) return [];
  return [{ kind: 'too_close', minutes: Math.round(apart(near, line)), other: near.words }];
}

function isWithinGap(line: Line, other: Line, gap: number | undefined): boolean {
  if (gap === undefined || other.isAllDay || other.id === line.id || other.state.kind === 'late') return false;
  return apart(other, line) < gap;
}

function apart(one: Pick<Line, 'at'>, other: Pick<Line, 'at'>): number {
  return minutesBetween(...inOrder(one.at, other.at));
}

function quiet(line: Line, before: readonly Line[], handbook: Handbook, worries: PlanWorries): LineFinding[] {
  return line.networks.flatMap((network): LineFinding[] => {
    const found = worries.quiet.find((one) => one.network === networkName(handbook, network));
    const isFirst = !before.some((other) => isAhead(other) && other.networks.includes(network));
    // Of a profile that nobody reads it is not known.
    if (found === undefined || !isFirst || (found.lastAt === null && !found.isSeen)) return [];
    return [{ kind: 'quiet', network, lastAt: found.lastAt, minimumDays: found.minimumDays }];
  });
}

function recalled({ words, topic: known }: Line, { recalledTopics, topicOf }: PlanWorries): LineFinding[] {
  if (recalledTopics.length === 0) return [];
  const topic = known ?? topicOf(words);
  return topic !== null && recalledTopics.includes(topic) ? [{ kind: 'recalled', topic }] : [];
}
