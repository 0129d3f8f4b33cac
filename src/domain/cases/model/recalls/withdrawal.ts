import type { Actor } from '../../../people/actor.ts';

export const WITHDRAWAL_REASONS = ['personal_data', 'order', 'wrong_account'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Reason why it was taken down: a person ordered that, or a correction took its place. */
export type DownReason = WithdrawalReason | 'replaced';

/**
 * Order to remove a published text; never for a typo, which a new message corrects. The record
 * keeps the text.
 */
export type Withdrawal = {
  reason: DownReason;
  /** Person or body that ordered it, as the recorder typed it; empty where a correction replaced it. */
  orderedBy: string;
  by: Actor;
  at: string;
  /** A person took it down and says so; null until then. */
  down: { by: Actor; at: string } | null;
  /** Id of the publication that took its place; absent if none did. */
  replacedBy?: string | undefined;
};
