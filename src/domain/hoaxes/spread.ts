import { momentAfter } from '../time/moment-after.ts';
/**
 * Spread of a hoax. It is counted as posts are flagged, so that a card never counts a flood. Holds
 * no words.
 */
export type Spread = {
  sightings: number;
  /** Sightings on each network, by its id. */
  networks: Readonly<Record<string, number>>;
  /** ISO 8601 UTC; null while nobody has seen it. */
  firstAt: string | null;
  lastAt: string | null;
  /** Times of the last sightings, latest first; they give the pace. */
  recent: readonly string[];
};

/** That a flagged post says a registered hoax. */
export type HoaxOccurrence = {
  /** `3:<post id>`: a post says a hoax once. */
  id: string;
  hoaxId: number;
  caseId: number;
  postId: string;
  network: string;
  /** ISO 8601 UTC; when the post was flagged. */
  at: string;
  /** Similarity of the two, 0 to 100; 100 where a person said so. */
  likeness: number;
  /** Actor key of the person who says that it is another matter; null while it counts. */
  dismissedBy: string | null;
};

export const UNSEEN: Spread = { sightings: 0, networks: {}, firstAt: null, lastAt: null, recent: [] };

/** As many as a pace needs. */
const RECENT = 50;

/** The spread with one more post; the same in whatever order posts come. */
export function seenAgain(spread: Spread, { network, at }: Pick<HoaxOccurrence, 'network' | 'at'>): Spread {
  return {
    sightings: spread.sightings + 1,
    networks: { ...spread.networks, [network]: (spread.networks[network] ?? 0) + 1 },
    firstAt: spread.firstAt === null || at < spread.firstAt ? at : spread.firstAt,
    lastAt: spread.lastAt === null || at > spread.lastAt ? at : spread.lastAt,
    recent: [...spread.recent, at].sort().reverse().slice(0, RECENT),
  };
}

/** The spread without a post that turned out to say something else. Of when it was first and last seen as much is known as the recent times tell. */
export function withoutOccurrence(spread: Spread, { network, at }: Pick<HoaxOccurrence, 'network' | 'at'>): Spread {
  const { [network]: before = 0, ...others } = spread.networks;
  const place = spread.recent.indexOf(at);
  const recent = place === -1 ? spread.recent : spread.recent.toSpliced(place, 1);
  const sightings = Math.max(0, spread.sightings - 1);
  if (sightings === 0) return UNSEEN;
  return {
    sightings,
    networks: before > 1 ? { ...others, [network]: before - 1 } : others,
    firstAt: recent.length === sightings ? (recent.at(-1) ?? spread.firstAt) : spread.firstAt,
    lastAt: recent[0] ?? spread.lastAt,
    recent,
  };
}

/** Returns how many of the last posts are younger than the given milliseconds. */
export function seenWithin({ recent }: Spread, ms: number, now: string): number {
  const since = momentAfter(now, -ms);
  return recent.filter((at) => at > since && at <= now).length;
}
