import type { MinuteCount, Spike, SpikeNews } from '../../cases/model/joining/spike.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { Usual } from './usual-posts.ts';

export type Belongs = (playbook: string | null) => boolean;

/** Data known at the time of a check. */
export type Look = {
  /** ISO 8601 UTC. */
  now: string;
  /** Counts of the last hour at least. */
  recent: readonly MinuteCount[];
  /** Returns the usual posts of the playbooks that belong together (null: of none). */
  usualOf(belongs: Belongs): Usual;
  lasting: readonly Spike[];
  newId(): string;
};

/**
 * Result of a check: the spikes that have changed, and the news about them. Spikes that begin are
 * one piece of news.
 */
export type Seen = { spikes: Spike[]; news: { news: SpikeNews; ids: string[] }[] };

const MINUTE_MS = 60_000;
/** No sooner is it said that one has doubled once more. */
const TOLD_AGAIN_AFTER_MS = 10 * MINUTE_MS;

/**
 * Compares the posts of each playbook, and then all that belong to no spike, with the usual. So a
 * flood about one matter is one spike, not two. The news of each spike are its beginning, a
 * doubling since the last news, and its end.
 */
export function watchSpikes(look: Look): Seen {
  const playbooks = [...new Set(look.recent.flatMap(({ playbook }) => playbook ?? []))].toSorted();
  const watched = [...new Set([...playbooks, ...look.lasting.flatMap(({ playbook }) => playbook ?? [])])];
  const own = watched.map((playbook) => watchOne(playbook, (one) => one === playbook, look));
  const apart = new Set(own.flatMap(({ spike }) => (spike === null || spike.endedAt !== null ? [] : spike.playbook)));
  const isOther: Belongs = (playbook) => playbook === null || !apart.has(playbook);
  const found = [...own, watchOne(null, isOther, look)];
  const began = found.flatMap(({ spike, news }) => (news === 'began' && spike !== null ? [spike] : []));
  return {
    spikes: found.flatMap(({ spike, news }) => (news === null || spike === null ? [] : [spike])),
    news: [
      ...(began.length === 0 ? [] : [{ news: 'began' as const, ids: mostFirst(began) }]),
      ...found.flatMap(({ spike, news }) =>
        spike === null || news === null || news === 'began' ? [] : [{ news, ids: [spike.id] }],
      ),
    ],
  };
}

type Found = { spike: Spike | null; news: SpikeNews | null };

function watchOne(playbook: string | null, belongs: Belongs, look: Look): Found {
  const { now, recent, lasting } = look;
  const usual = look.usualOf(belongs);
  const known = lasting.find((spike) => spike.playbook === playbook);
  const counts = recent.filter((one) => belongs(one.playbook));
  const countOf = (minutes: number) => {
    const from = momentAfter(now, -minutes * MINUTE_MS);
    return counts.filter(({ minute }) => minute >= from && minute < now).reduce((sum, { count }) => sum + count, 0);
  };
  const rate = findSpike(countOf, usual);
  if (known === undefined) return rate === null ? { spike: null, news: null } : began(playbook, rate, usual, look);
  if (isCalm(countOf, usual)) return { spike: { ...known, endedAt: now }, news: 'ended' };
  const mayBeTold = Date.parse(now) - Date.parse(known.toldAt) >= TOLD_AGAIN_AFTER_MS;
  if (rate === null || rate < known.told * 2 || !mayBeTold) return { spike: known, news: null };
  return { spike: { ...known, told: rate, toldAt: now }, news: 'doubled' };
}

function began(playbook: string | null, rate: number, usual: Usual, { now, newId }: Look): Found {
  const spike = { id: newId(), playbook, beganAt: now, usual: usual.perMinute, told: rate, toldAt: now, endedAt: null };
  return { spike, news: 'began' };
}

function mostFirst(spikes: readonly Spike[]): string[] {
  return spikes.toSorted((one, other) => other.told - one.told).map(({ id }) => id);
}

/**
 * Both a burst and a slow rise are seen; below the floor nothing is a spike, however quiet it usually is: so few posts are read one by one.
 */
const WINDOWS = [
  { minutes: 5, floor: 15 },
  { minutes: 60, floor: 30 },
] as const;
/** Over so long it must have gone back to the usual to be over. */
const CALM = { minutes: 15, floor: 8, deviations: 2 } as const;
const DEVIATIONS = 4;

/** @param countOf posts of the last minutes @returns posts a minute, of the window in which they are most; null for no spike */
function findSpike(countOf: (minutes: number) => number, usual: Usual): number | null {
  if (isCalm(countOf, usual)) return null;
  const rates = WINDOWS.filter(({ minutes, floor }) => {
    const count = countOf(minutes);
    return count >= floor && count >= highest(usual, minutes, DEVIATIONS);
  }).map(({ minutes }) => countOf(minutes) / minutes);
  return rates.length === 0 ? null : Math.max(...rates);
}

/** Returns true when the posts are as few as usual again. */
function isCalm(countOf: (minutes: number) => number, usual: Usual): boolean {
  return countOf(CALM.minutes) < Math.max(CALM.floor, highest(usual, CALM.minutes, CALM.deviations));
}

/**
 * Returns the most posts that an ordinary period can bring. Chance alone spreads a count by its
 * root, and weeks differ beside that.
 */
function highest({ perMinute, spread }: Usual, minutes: number, deviations: number): number {
  const expected = perMinute * minutes;
  return expected + deviations * Math.max(spread * minutes, Math.sqrt(expected), 1);
}
