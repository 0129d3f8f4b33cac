import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Network } from '../../domain/handbook/institution.ts';

/** Form of the address of a post on a network: its hosts, or null for any, and the author's name in the path. */
type Address = { kind: Network['kind']; hosts: readonly string[] | null; path: RegExp };

const ADDRESSES: readonly Address[] = [
  { kind: 'x', hosts: ['x.com', 'twitter.com'], path: /^\/(?!i\/)(\w{1,15})\/status(?:es)?\/\d/ },
  { kind: 'bluesky', hosts: ['bsky.app'], path: /^\/profile\/(?!did:)([\w.-]{3,253})\/post\/\w/ },
  { kind: 'facebook', hosts: ['facebook.com', 'fb.com'], path: /^\/([\w.]{3,80})\/(?:posts|videos|photos)\/\w/ },
  { kind: 'instagram', hosts: ['instagram.com'], path: /^\/([\w.]{1,30})\/(?:p|reel)\/\w/ },
  { kind: 'threads', hosts: ['threads.com', 'threads.net'], path: /^\/@([\w.]{1,30})\/post\/\w/ },
  { kind: 'tiktok', hosts: ['tiktok.com'], path: /^\/@([\w.]{1,30})\/(?:video|photo)\/\d/ },
  // Anybody may run a server of Mastodon.
  { kind: 'mastodon', hosts: null, path: /^\/@([\w.]{1,60}(?:@[\w.-]{4,253})?)\/\d/ },
];

/** Returns the author whom the address of a post names, with its @; empty where it names none. */
export function authorInLink(link: string): string {
  const read = readLink(link);
  if (read === null) return '';
  const { kind, name, host } = read;
  return kind === 'mastodon' && !name.includes('@') ? `@${name}@${host}` : `@${name}`;
}

/** Returns the network whose profile pages are on the link's host, or whose posts have such addresses; null when none is known. */
export function networkOfLink(link: string, { institution }: Handbook): string | null {
  if (!URL.canParse(link)) return null;
  const host = bareHost(link);
  const ours = institution.networks.find(({ profileUrl }) => profileUrl !== undefined && bareHost(profileUrl) === host);
  const kind = ours?.kind ?? readLink(link)?.kind;
  return (ours ?? institution.networks.find((network) => network.kind === kind))?.id ?? null;
}

function readLink(link: string): { kind: Network['kind']; name: string; host: string } | null {
  if (!URL.canParse(link)) return null;
  const host = bareHost(link);
  const { pathname } = new URL(link);
  for (const { kind, hosts, path } of ADDRESSES) {
    const name = hosts === null || hosts.includes(host) ? path.exec(pathname)?.[1] : undefined;
    if (name !== undefined) return { kind, name, host };
  }
  return null;
}

function bareHost(link: string): string {
  const host = new URL(link).hostname.replace(/^(www|m|mobile)\./, '');
  return host === 'twitter.com' ? 'x.com' : host;
}
