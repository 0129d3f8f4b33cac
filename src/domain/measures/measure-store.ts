import type { Look } from './look.ts';
import type { DueLook, Measurement } from './measurement.ts';

/** Store of what came of our posts. It keeps counts, and nothing of persons. */
export type MeasureStore = {
  /**
   * Returns the public posts of a network that went out after `from` and not after `to`, and whose look is still to be
   * taken, oldest first. Left out are those that were withdrawn, that are gone, or whose next try is still to come.
   */
  due(asked: { network: string; look: Look; from: string; to: string; now: string; limit: number }): Promise<DueLook[]>;
  /** Returns whether texts of ours wait to go out there within a minute, are on their way, or had to wait. */
  isPublishing(network: string, now: string): Promise<boolean>;
  /** Keeps it, in the place of an earlier try of the same look; not of a publication that is no longer out. */
  save(measurement: Measurement): Promise<void>;
  /** Returns the public posts of cases that went out from `from` (inclusive) to `to` (exclusive), each with its look of a day. */
  outIn(period: { from: string; to: string }): Promise<MeasuredOut[]>;
};

/** A post that is out, and its look of a day; null where none was taken. */
export type Looked = {
  network: string;
  publishedAt: string;
  day: Pick<Measurement, 'found' | 'counts' | 'ageMinutes'> | null;
  /** True where a look of an hour or of a day found twice that the network no longer has it. */
  isGone: boolean;
};

/** A post that is out for a case. `isReply`: it answers a citizen. `playbook` and `topic` are those of its case. */
export type MeasuredOut = Looked & {
  caseId: number;
  isReply: boolean;
  playbook: string | null;
  topic: string | null;
};
