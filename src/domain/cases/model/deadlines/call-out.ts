import type { Severity } from '../../../handbook/vocabulary.ts';

/**
 * Reason to call people outside of Slack: nobody took an S1, or a card could not be posted. `approval`,
 * `stopped`: an S1 reply waits for an approval, or was stopped or failed, and nobody who was rung took it.
 * `crisis`, `fact`: so it is with an S1 crisis itself, or with a fact of it that waits to be confirmed.
 */
export type CallOutReason = 'untaken' | 'slack_unreachable' | UnheardReason;

type UnheardReason = 'approval' | 'stopped' | 'crisis' | 'fact';

/** `begun`: sent, and no answer is known; `failed`: the gateway did not take it, and it is tried again. */
type CallOutState = 'begun' | 'delivered' | 'failed';

/** Call to people outside of Slack, for all that waits. It names one case, or a crisis. Moments in ISO 8601 UTC. */
export type CallOut = {
  /** Idempotency key: the same for each attempt. */
  id: string;
  /** Case that it names; null where it names a crisis. */
  caseId: number | null;
  crisisId: number | null;
  severity: Severity;
  reason: CallOutReason;
  /** 1 for the first call that names it for this reason. */
  number: number;
  /** Scopes of all that waited, the one that it names first: `case:12`, `crisis:3`. */
  covers: readonly string[];
  at: string;
  /** Last attempt. */
  triedAt: string;
  attempts: number;
  state: CallOutState;
  /** Answer of the gateway, or why there is none: `200`, `500`, `timed_out`; null before the first. */
  answer: string | null;
};

/** A pending S1 or S2 case that nobody has taken, or whose call for help was left untold. */
export type UntakenCase = {
  caseId: number;
  severity: Severity;
  /** True for a call for help. */
  isAtRisk: boolean;
  openedAt: string;
  /** Since when nobody is on it. */
  untakenSince: string;
  /** `held`: it waits behind more important ones; `missing`: it should be in its channel, and is not. */
  card: 'shown' | 'held' | 'missing';
};

/** A turn of an S1 that people were rung for and that nobody took within its time. */
export type UnheardTurn = {
  caseId: number | null;
  crisisId: number | null;
  severity: Severity;
  reason: UnheardReason;
  /** Moment of the first ring, ISO 8601 UTC. */
  rungSince: string;
};
