import type { Digest } from '../digests/digest.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById, networkName } from '../handbook/handbook.ts';
import { localDate } from '../time/local-date.ts';
import { minutesBetween } from '../time/minutes.ts';
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

function isAhead({ state }: Line): boolean {
  return state.kind === 'asked' || state.kind === 'elsewhere' || (state.kind === 'own' && state.step !== 'leaving');
}

function tooClose(line: Line, before: readonly Line[], handbook: Handbook): LineFinding[] {
  if (line.isAllDay) return [];
  const near = before.toReversed().find((other) => {
    const shared = other.networks.filter((network) => line.networks.includes(network));
    return shared.some((network) => isWithinGap(line, other, networkById(handbook, network)?.minimumGap));
  });
  if (near === undefined) return [];
  return [{ kind: 'too_close', minutes: Math.round(minutesBetween(near.at, line.at)), other: near.words }];
}

function isWithinGap(line: Line, other: Line, gap: number | undefined): boolean {
  if (gap === undefined || other.isAllDay || other.id === line.id || other.state.kind === 'late') return false;
  return minutesBetween(other.at, line.at) < gap;
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

function recalled({ words }: Line, { recalledTopics, topicOf }: PlanWorries): LineFinding[] {
  if (recalledTopics.length === 0) return [];
  const topic = topicOf(words);
  return topic !== null && recalledTopics.includes(topic) ? [{ kind: 'recalled', topic }] : [];
}
