import type { Handbook } from '../../handbook/handbook.ts';
import { networkById } from '../../handbook/handbook.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { Publication } from '../model/publication.ts';

/** Limits for a text that answers many posts. */
export type ManyReplies = {
  /** Number of wordings that are answered, if not all are. */
  mostSeen: number;
  /** Number of replies published before a person says "go on". */
  first: number;
  /**
   * Maximum number of replies under one approval: an approver can still read all recipients, and
   * every reply is checked while it waits.
   */
  most: number;
};

const BY_DEFAULT: ManyReplies = { mostSeen: 5, first: 5, most: 100 };

export function bulkReplies({ institution }: Handbook): ManyReplies {
  return { ...BY_DEFAULT, ...institution.repliesToMany };
}

/** One every half a minute: below the limits of every network, and slow enough to be stopped in time. */
const REPLIES_PER_HOUR = 120;
const HOUR_MS = 3_600_000;

/** The same in their order, each network's at its own pace: the first of each at `from` (ISO 8601 UTC). */
export function atPace(rows: readonly Publication[], from: string, handbook: Handbook): Publication[] {
  const begun = new Map<string, number>();
  return rows.map((row) => {
    const before = begun.get(row.network) ?? 0;
    begun.set(row.network, before + 1);
    const wait = Math.ceil(before * apartMs(row.network, handbook));
    return { ...row, holdUntil: momentAfter(from, wait) };
  });
}

/** Returns the minimum interval in ms between two of many replies on a network. */
export function apartMs(network: string, handbook: Handbook): number {
  return HOUR_MS / (networkById(handbook, network)?.repliesPerHour ?? REPLIES_PER_HOUR);
}
