import type { Account } from '../../domain/cases/publishing/network-account.ts';
import type { Sentence } from '../../errors.ts';

export type NetworkHealth = {
  /** Its id in the handbook. */
  network: string;
  name: string;
  /** Who we are there; null where the network has not said. */
  account: Account | null;
  /** Why nothing goes out there by itself; null where it does. */
  trouble: Sentence | null;
};
