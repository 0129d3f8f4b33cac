import type { Sentence } from '../../../errors.ts';
import type { Network } from '../../handbook/institution.ts';
import { normalisePostUrl } from '../../posts/normalise-post-url.ts';

/** Who we are on a network, as the network itself says by our credentials. */
export type Account = {
  handle: string;
  profileUrl: string;
  /** What the credentials allow, in the network's words; empty where it does not tell. */
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
 * Why nothing may be published there by itself; null when it may. An account that is not the one of the handbook's profile never speaks
 * for it, however good its credentials are.
 * @param network as the handbook names it; undefined where it does not
 */
export function accountProblem(check: AccountCheck, network: Network | undefined): Sentence | null {
  if (network === undefined) return { key: 'network.not_in_handbook' };
  if (!check.ok) {
    if (check.why === 'scopes') return { key: 'network.scopes', params: { missing: check.missing.join(', ') } };
    return { key: check.why === 'unreachable' ? 'network.unreachable' : 'network.credentials' };
  }
  const { handle, profileUrl } = check.account;
  if (sameProfile(profileUrl, network.profileUrl)) return null;
  return { key: 'network.other_account', params: { account: handle, profile: network.profileUrl } };
}

function sameProfile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => normalisePostUrl(url)?.toLowerCase());
  return first !== undefined && first === second;
}
