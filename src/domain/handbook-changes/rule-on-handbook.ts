import type { Handbook } from '../handbook/handbook.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { HandbookOutcome, HandbookTransaction } from './handbook-store.ts';
import type { RuleRequest, RulingOn } from './rule-on.ts';
import { ruleOn } from './rule-on.ts';

export type Ruling<T> = RulingOn<T, Omit<HandbookOutcome, 'audit'>>;

/** Decides on the handbook, see `ruleOn`. */
export function ruleOnHandbook<T>(
  deps: HandbookDeps,
  request: RuleRequest,
  event: string,
  prepare: (handbook: Handbook) => Promise<(transaction: HandbookTransaction, now: string) => Promise<Ruling<T>>>,
): Promise<T | null> {
  const { people, handbook, now, handbooks } = deps;
  const ruled = {
    transact: handbooks.transact,
    inForce: async (transaction: HandbookTransaction) => (await transaction.active())?.hash ?? null,
  };
  return ruleOn({ people, handbook, now, ruled }, request, event, prepare);
}
