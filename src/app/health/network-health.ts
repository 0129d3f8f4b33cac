import type { Account } from '../../domain/cases/publishing/network-account.ts';
import type { Sentence } from '../../errors.ts';

export type NetworkHealth = {
  /** Id of the network in the handbook. */
  network: string;
  name: string;
  /** Our account on the network; null where the network has not reported it. */
  account: Account | null;
  /** Reason why nothing is published there automatically; null if texts are. */
  trouble: Sentence | null;
};
