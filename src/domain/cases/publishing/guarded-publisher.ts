import type { Sentence } from '../../../errors.ts';
import type { Network } from '../../handbook/institution.ts';
import type { Publisher } from '../ports/publisher.ts';
import type { Account, AccountCheck, AskAccount } from './network-account.ts';
import { accountProblem } from './network-account.ts';

export type GuardedPublisher = Required<Publisher> & {
  /** Asks the network again which account our credentials belong to. */
  check(): Promise<void>;
  standing(): PublisherReadiness;
};

/**
 * State of a publisher. `trouble` null: texts are published automatically; otherwise a person
 * publishes them.
 */
type PublisherReadiness = { trouble: Sentence | null; account: Account | null };

/**
 * Builds a publisher that sends only with valid credentials of the account that the handbook names;
 * otherwise a person publishes. Invalid credentials are checked again when the next text leaves, so
 * that the bot needs no restart.
 * @param network as the active handbook names it
 */
export function guardedPublisher(deps: {
  publisher: Required<Publisher>;
  askAccount: AskAccount;
  network(): Network | undefined;
}): GuardedPublisher {
  let last: AccountCheck = { ok: false, why: 'unreachable' };
  const trouble = () => accountProblem(last, deps.network());

  async function check(): Promise<void> {
    last = await deps.askAccount();
  }

  async function isGood(): Promise<boolean> {
    if (!last.ok) await check();
    return trouble() === null;
  }

  return {
    check,
    standing: () => ({ trouble: trouble(), account: last.ok ? last.account : null }),
    async publish(request) {
      if (!(await isGood())) return { kind: 'by_hand' };
      const outcome = await deps.publisher.publish(request);
      if (outcome.kind === 'failed' && outcome.reason === 'publish.credentials')
        last = { ok: false, why: 'credentials' };
      return outcome;
    },
    async find(request) {
      return (await isGood()) ? deps.publisher.find(request) : { kind: 'unknown' };
    },
  };
}
