import type { Severity } from '../../handbook/vocabulary.ts';
import type { CallOut, UntakenCase } from '../model/deadlines/call-out.ts';

/** Reader of the cases that may need a call outside of Slack, and of the calls made for them. */
export type CallOutReader = {
  /** Pending S1 and S2 cases that nobody has taken, oldest first. */
  untaken(): Promise<UntakenCase[]>;
  /** Calls made for these cases, oldest first. */
  made(caseIds: readonly number[]): Promise<CallOut[]>;
};

/** All that a call says. */
export type CallOutMessage = {
  /** Idempotency key. */
  key: string;
  severity: Severity;
  caseId: number;
  /** ISO 8601 UTC. */
  at: string;
};

/** Way to an SMS or voice gateway. */
export type CallOutGateway = {
  /** Sends a call; never rejects. `answer`: the status, or why there is none, such as `timed_out`. */
  send(message: CallOutMessage): Promise<{ isDelivered: boolean; answer: string }>;
};
