import type { NetworkPost } from '../../workspace/wire.ts';

/** Where a link leads within the page. */
export type LinkTarget =
  | { kind: 'message'; channel: string; ts: string }
  /** `post` is null for the network itself. */
  | { kind: 'network'; post: string | null };

const PROFILE = /^\/team\/[UW][A-Z0-9]+$/;
const PERMALINK = /\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})/;

type Resolved = LinkTarget | { kind: 'person' } | { kind: 'outside' };

/** Tells where an address leads: a permalink to its message, a post's address to the invented network, a profile to a person. */
export function resolveLink(url: string, network: readonly NetworkPost[]): Resolved {
  const parsed = URL.parse(url);
  if (parsed === null) return { kind: 'outside' };
  const [, channel, seconds, fraction] = PERMALINK.exec(parsed.pathname) ?? [];
  if (channel !== undefined) return { kind: 'message', channel, ts: `${seconds}.${fraction}` };
  if (PROFILE.test(parsed.pathname)) return { kind: 'person' };
  const exact = network.find((post) => post.url === url);
  if (exact !== undefined) return { kind: 'network', post: exact.id };
  const there = network.filter((post) => URL.parse(post.url ?? '')?.host === parsed.host);
  if (there.length === 0) return { kind: 'outside' };
  // A window to write in names the post that is answered by its number.
  const named = new Set(parsed.searchParams.values());
  const answered = there.find((post) => named.has(post.url?.split('/').at(-1) ?? ''));
  return { kind: 'network', post: answered?.id ?? null };
}
