import type { Sentence } from '../../../errors.ts';
import type { Network } from '../../handbook/institution.ts';
import { normalisePostUrl } from '../../posts/normalise-post-url.ts';

/** Account on a network, as the network reports it for our credentials. */
export type Account = {
  handle: string;
  profileUrl: string;
  /** Scopes of the credentials, in the network's words; empty if it does not report them. */
  scopes: readonly string[];
  /** The longest text that it takes; null where it does not tell. */
  textLimit: number | null;
};

export type AccountCheck =
  | { ok: true; account: Account }
  /** `missing`: what the credentials do not allow and a publisher needs. */
  | { ok: false; why: 'unreachable' | 'credentials' }
  | { ok: false; why: 'scopes'; missing: readonly string[] };

/** Asks the network who we are there. */
export type AskAccount = () => Promise<AccountCheck>;

/**
 * Returns why the bot must not publish there automatically; null if it may. Only the account of the
 * handbook's profile may publish, however valid the credentials of another are.
 * @param network as the handbook names it; undefined where it does not
 */
export function accountProblem(check: AccountCheck, network: Network | undefined): Sentence | null {
  if (network === undefined) return { key: 'network.not_in_handbook' };
  if (!check.ok) {
    if (check.why === 'scopes') return { key: 'network.scopes', params: { missing: check.missing.join(', ') } };
    return { key: check.why === 'unreachable' ? 'network.unreachable' : 'network.credentials' };
  }
  const { handle, profileUrl } = check.account;
  const ours = network.profileUrl ?? '';
  if (sameProfile(profileUrl, ours)) return null;
  return { key: 'network.other_account', params: { account: handle, profile: ours } };
}

function sameProfile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => normalisePostUrl(url)?.toLowerCase());
  return first !== undefined && first === second;
}
