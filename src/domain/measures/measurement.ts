import { momentAfter } from '../time/moment-after.ts';
import type { Look } from './look.ts';

/** Figures of one publication, never who they are of. Null for a figure that its network does not give. */
export type Counts = {
  /** Answers below it. */
  answers: number | null;
  shares: number | null;
  likes: number | null;
  /** People who saw it. */
  reach: number | null;
};

export const FOUND = ['counts', 'gone', 'not_given', 'failed'] as const;

/** Result of one look. */
export type Finding =
  | { kind: 'counts'; counts: Counts }
  /** The network says that the post is no longer there. */
  | { kind: 'gone' }
  /** The network does not give figures of this post: it is not ours there, or a permission is missing. */
  | { kind: 'not_given' }
  /** `throttled`: the network takes no questions until `waitUntil` (ISO 8601 UTC; null where it does not say). */
  | { kind: 'failed'; why: 'throttled'; waitUntil: string | null }
  /**
   * `unreachable`: nothing that the network itself said came. `refused`: another answer than its figures. `locked_out`: it does not
   * take our key, or it may not be tried again yet.
   */
  | { kind: 'failed'; why: 'unreachable' | 'refused' | 'locked_out' };

/** A post of ours at its public address: a publication of a case, or the departure of a planned post. */
type MeasuredPost = { id: string; of: 'case' | 'plan'; proof: string };

/** Asks a network for the figures of one publication, and changes nothing. It calls `asks` before each request. */
export type Measure = (post: Pick<MeasuredPost, 'id' | 'proof'>, asks: () => void) => Promise<Finding>;

/** The same for the account of that profile: what another account published is not given. */
export type MeasureOfProfile = (
  post: Pick<MeasuredPost, 'id' | 'proof'>,
  asks: () => void,
  profileUrl: string,
) => Promise<Finding>;

/** Result of one look at one post; of the last try where it failed. */
export type Measurement = Pick<MeasuredPost, 'id' | 'of'> & {
  look: Look;
  found: (typeof FOUND)[number];
  counts: Counts;
  /** Moment of the answer, ISO 8601 UTC. */
  at: string;
  /** Real age of the publication at that moment: a process may have been down. */
  ageMinutes: number;
  /** Number of tries that failed. */
  failures: number;
  /** Moment of the next try, ISO 8601 UTC; null where there is none. */
  againAt: string | null;
};

/** A publication whose look is due. `failures`: tries of this look that failed so far. `wasGone`: the last one found it gone. */
export type DueLook = MeasuredPost & { publishedAt: string; failures: number; wasGone: boolean };

const NO_COUNTS: Counts = { answers: null, shares: null, likes: null, reach: null };
const MOST_FAILURES = 5;
const FIRST_WAIT_MS = 300_000;
/** A post is gone once a second try finds the same, so much later: one wrong answer is none. */
const SECOND_LOOK_MS = 3_600_000;

/** No try waits longer. A moment further ahead is from before the clock was set back. */
export const LONGEST_WAIT_MS = SECOND_LOOK_MS;

/**
 * Returns what is kept of a look: a failed one is tried again after 5, 10, 20 and 40 minutes, and then given up. One that
 * finds the post gone for the first time is taken again after an hour.
 */
export function measurementOf(due: DueLook, look: Look, finding: Finding, now: string): Measurement {
  const failures = due.failures + (finding.kind === 'failed' ? 1 : 0);
  const waitMs = waitOf(finding, failures, due);
  return {
    id: due.id,
    of: due.of,
    look,
    found: finding.kind,
    counts: finding.kind === 'counts' ? finding.counts : NO_COUNTS,
    at: now,
    ageMinutes: Math.max(0, Math.floor((Date.parse(now) - Date.parse(due.publishedAt)) / 60_000)),
    failures,
    againAt: waitMs === null ? null : momentAfter(now, waitMs),
  };
}

function waitOf(finding: Finding, failures: number, { wasGone }: DueLook): number | null {
  if (finding.kind === 'gone') return wasGone ? null : SECOND_LOOK_MS;
  return finding.kind === 'failed' && failures < MOST_FAILURES ? FIRST_WAIT_MS * 2 ** (failures - 1) : null;
}
