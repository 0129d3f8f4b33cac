import type { Severity } from '../../../handbook/vocabulary.ts';

/**
 * Reason to call people outside of Slack: nobody took an S1, or a card could not be posted. `approval`,
 * `stopped`: an S1 reply waits for an approval, or was stopped or failed, and nobody who was rung took it.
 */
export type CallOutReason = 'untaken' | 'slack_unreachable' | 'approval' | 'stopped';

/** `begun`: sent, and no answer is known; `failed`: the gateway did not take it, and it is tried again. */
type CallOutState = 'begun' | 'delivered' | 'failed';

/** Call to people outside of Slack, for one case. Moments in ISO 8601 UTC. */
export type CallOut = {
  /** Idempotency key: the same for each attempt. */
  id: string;
  caseId: number;
  severity: Severity;
  reason: CallOutReason;
  /** 1 for the first call of this case and reason. */
  number: number;
  at: string;
  /** Last attempt. */
  triedAt: string;
  attempts: number;
  state: CallOutState;
  /** Answer of the gateway, or why there is none: `200`, `500`, `timed_out`; null before the first. */
  answer: string | null;
};

/** A pending S1 or S2 case that nobody has taken. */
export type UntakenCase = {
  caseId: number;
  severity: Severity;
  openedAt: string;
  /** Since when nobody is on it. */
  untakenSince: string;
  /** `held`: it waits behind more important ones; `missing`: it should be in its channel, and is not. */
  card: 'shown' | 'held' | 'missing';
};

/** A turn of an S1 that people were rung for and that nobody took within its time. */
export type UnheardTurn = {
  caseId: number;
  severity: Severity;
  reason: Extract<CallOutReason, 'approval' | 'stopped'>;
  /** Moment of the first ring, ISO 8601 UTC. */
  rungSince: string;
};
