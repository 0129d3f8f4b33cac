import type { Actor } from '../../../people/actor.ts';

export const WITHDRAWAL_REASONS = ['personal_data', 'order', 'wrong_account'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What is out must come down: never for a typo, which is put right in a new message. The text stays in the record. */
export type Withdrawal = {
  reason: WithdrawalReason;
  /** Who ordered it, as the person typed who recorded it. */
  orderedBy: string;
  by: Actor;
  at: string;
  /** A person took it down and says so; null until then. */
  down: { by: Actor; at: string } | null;
};
