import type { NetworkKind } from '../networks/network-traits.ts';
import { NETWORK_TRAITS } from '../networks/network-traits.ts';
import type { HandbookCheck } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

/** An account without its name or its addresses: what we publish there could not be found again. */
export const networkFaults: HandbookCheck = ({ institution }) =>
  (institution?.networks ?? []).flatMap((network, index) => {
    if (!NETWORK_TRAITS[network.kind].hasAddress) return [];
    const fields = { handle: network.handle, profile_url: network.profileUrl, post_url: network.postUrl };
    return Object.entries(fields)
      .filter(([, value]) => value === undefined)
      .map(([field]) =>
        handbookError(
          ['institution', 'networks', index, field],
          `the field is missing, and each text on ${network.name} has an address of its own; write ${field}`,
        ),
      );
  });

/** Forms of the accounts of each network; a page of the web has none. */
const FORMS: Readonly<Partial<Record<NetworkKind, RegExp>>> = {
  x: /^@\w{1,15}$/,
  mastodon: /^@\w[\w.-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i,
  bluesky: /^@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i,
  facebook: /^@[A-Za-z0-9.]{5,50}$/,
  instagram: /^@[A-Za-z0-9_][A-Za-z0-9._]{0,29}$/,
  threads: /^@[A-Za-z0-9_][A-Za-z0-9._]{0,29}$/,
  tiktok: /^@[A-Za-z0-9_][A-Za-z0-9._]{1,23}$/,
  telegram: /^@[A-Za-z]\w{4,31}$/,
};

/** Returns true if an account of that network can be written so. @param account without its @ */
export function hasAccountForm(kind: NetworkKind, account: string): boolean {
  return FORMS[kind]?.test(`@${account}`) ?? false;
}

/** An account of another body that its network cannot have; one without a network must suit one of ours. */
export const accountFaults: HandbookCheck = ({ institution }) =>
  (institution?.officialAccounts ?? []).flatMap(({ account, network }, index) => {
    const kinds = network === undefined ? (institution?.networks.map(({ kind }) => kind) ?? []) : [network];
    const forms = kinds.flatMap((kind) => FORMS[kind] ?? []);
    if (forms.length === 0 || forms.some((form) => form.test(account))) return [];
    const where = network === undefined ? 'no account of our networks' : `no account of ${network}`;
    return [
      handbookWarning(
        ['institution', 'official_accounts', index, 'account'],
        `${where} is written like "${account}"; look it up at the body itself, and correct it`,
      ),
    ];
  });
