import type { Sentence } from '../../../errors.ts';
import type { Network } from '../../handbook/institution.ts';
import type { Publisher } from '../ports/publisher.ts';
import type { Account, AccountCheck, AskAccount } from './network-account.ts';
import { accountProblem } from './network-account.ts';

export type GuardedPublisher = Required<Publisher> & {
  /** Asks the network anew who we are there. */
  check(): Promise<void>;
  standing(): PublisherReadiness;
};

/** `trouble` null: texts go out by themselves; else a person puts them out. */
type PublisherReadiness = { trouble: Sentence | null; account: Account | null };

/**
 * A publisher that sends only by good credentials of the very account that the handbook names; else a person does it. Credentials that were
 * not good are asked about again when the next text leaves: nobody has to start the bot anew for them.
 * @param network as the handbook in force names it
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
