import type { Language } from '../../text/languages.ts';
import { hasAccountForm } from '../validation/network-faults.ts';
import type { NetworkKind } from './network-traits.ts';
import { NETWORK_TRAITS } from './network-traits.ts';

/** Entry of a network in `institution.yml`, as the file spells it. */
type NewNetwork = {
  id: string;
  kind: NetworkKind;
  name: string;
  handle?: string;
  profile_url?: string;
  post_url?: string;
};

/** Names of the networks that have one. */
const NAMES: Readonly<Partial<Record<NetworkKind, string>>> = {
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  tiktok: 'TikTok',
  telegram: 'Telegram',
};

/** Names of the places of a house, by its language. */
const OWN_NAMES: Readonly<Partial<Record<NetworkKind, Partial<Record<Language, string>>>>> = {
  web_banner: { es: 'Aviso en la web', ca: 'Avís en la web', gl: 'Aviso na web', eu: 'Webguneko oharra', en: 'Banner' },
  official_notice: { es: 'Bando', ca: 'Ban', gl: 'Bando', eu: 'Bandoa', en: 'Official notice' },
  loudspeaker: { es: 'Megafonía', ca: 'Megafonia', gl: 'Megafonía', eu: 'Megafonia', en: 'Loudspeaker' },
};

/** Profile and pattern of a text's address, of the account `@`. */
const ADDRESSES: Readonly<Partial<Record<NetworkKind, readonly [profile: string, post: string]>>> = {
  x: ['https://x.com/@', '/status/{id}'],
  bluesky: ['https://bsky.app/profile/@', '/post/{id}'],
  facebook: ['https://www.facebook.com/@', '/posts/{id}'],
  instagram: ['https://www.instagram.com/@', 'https://www.instagram.com/p/{id}'],
  threads: ['https://www.threads.com/@@', '/post/{id}'],
  tiktok: ['https://www.tiktok.com/@@', '/video/{id}'],
  telegram: ['https://t.me/@', '/{id}'],
};

/** Kinds of networks whose entry follows from the account, or that have none. */
export const NEW_KINDS: readonly NetworkKind[] = (Object.keys(NETWORK_TRAITS) as NetworkKind[]).filter(
  (kind) => kind in NAMES || kind in OWN_NAMES,
);

/**
 * Returns the entry of a network that a house names for the first time; null where no account of that network
 * is written so.
 * @param account without its @; empty for a place without an account
 */
export function newNetwork(kind: NetworkKind, account: string, language: Language): NewNetwork | null {
  const id = kind.replace('_', '-');
  const own = OWN_NAMES[kind];
  if (own !== undefined) return account === '' ? { id, kind, name: own[language] ?? own.en ?? id } : null;
  if (!hasAccountForm(kind, account)) return null;
  const [profileUrl, post] = addressesOf(kind, account);
  const postUrl = post.startsWith('/') ? `${profileUrl}${post}` : post;
  return { id, kind, name: NAMES[kind] ?? id, handle: account, profile_url: profileUrl, post_url: postUrl };
}

function addressesOf(kind: NetworkKind, account: string): readonly [profile: string, post: string] {
  if (kind === 'mastodon') {
    const [user = '', server = ''] = account.split('@');
    return [`https://${server}/@${user}`, '/{id}'];
  }
  const [profile, post] = ADDRESSES[kind] ?? ['', ''];
  return [profile.replace(/@$/, account), post];
}
