import type { Severity } from '../../handbook/vocabulary.ts';
import type { CallOut, UntakenCase } from '../model/deadlines/call-out.ts';

/** Reader of what may need a call outside of Slack, and of the calls that were made. */
export type CallOutReader = {
  /**
   * Pending S1 and S2 cases that nobody has taken, and calls for help that were left untold; oldest first.
   * @param now ISO 8601 UTC
   */
  untaken(now: string): Promise<UntakenCase[]>;
  /** Returns the latest calls, oldest first. */
  latest(): Promise<CallOut[]>;
  /**
   * Returns when a person last took anything of an S1 since that moment: a case, a handoff, a turn. Moments
   * in ISO 8601 UTC; null if nobody did.
   */
  lastTaken(since: string): Promise<string | null>;
};

/** All that a call says. */
export type CallOutMessage = {
  /** Idempotency key. */
  key: string;
  severity: Severity;
  /** Case that it names; null where it names a crisis. */
  caseId: number | null;
  crisisId: number | null;
  /** Number of things that wait, with the named one. */
  count: number;
  /** ISO 8601 UTC. */
  at: string;
};

/** Way to an SMS or voice gateway. */
export type CallOutGateway = {
  /** Sends a call; never rejects. `answer`: the status, or why there is none, such as `timed_out`. */
  send(message: CallOutMessage): Promise<{ isDelivered: boolean; answer: string }>;
};
