import type { Hoax } from './hoax.ts';
import type { Spread } from './spread.ts';

/** The register inside a transaction that holds the write lock. */
export type HoaxRegister = {
  nextId(): Promise<number>;
  load(id: number): Promise<Hoax | null>;
  /**
   * Returns the hoaxes with a wording that has at least two of these shingles in its sketch, most
   * first; at most 32.
   */
  like(shingles: Uint32Array): Promise<Hoax[]>;
  /** Cases with a post that says it and that nobody has dismissed, neither closed nor erased: most urgent first, then oldest. */
  casesOf(hoaxId: number): Promise<number[]>;
  /**
   * Returns posts of waiting cases that were not compared with this hoax yet; claims to check first,
   * then newest.
   */
  postsToMatch(hoaxId: number, limit: number): Promise<PostToMatch[]>;
};

export type PostToMatch = { id: string; caseId: number; network: string; text: string; flaggedAt: string };

/** Reader of the register for screens and digests; outside any transaction. */
export type HoaxReader = {
  byId(id: number): Promise<Hoax | null>;
  /**
   * Returns the hoaxes last seen, latest first; one that was never seen counts by when it was
   * registered.
   */
  latest(limit: number): Promise<{ hoaxes: Hoax[]; count: number }>;
  /** Registered or seen from `from` (included) to `to` (not), with what was seen then: most seen first, then oldest. */
  ofPeriod(period: { from: string; to: string }): Promise<HoaxInPeriod[]>;
};

export type HoaxInPeriod = { hoax: Hoax; seen: Pick<Spread, 'sightings' | 'networks'> };
