import type { Handbook } from '../../../handbook/handbook.ts';
import { networkById } from '../../../handbook/handbook.ts';
import type { NetworkKind } from '../../../handbook/networks/network-traits.ts';
import type { CasePost } from '../case-state.ts';

const HANDLE = /^@?([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:@[a-z0-9.-]{3,80})?)$/iu;

/** Returns the account with which a text begins, if its network is one of these kinds; else nothing. */
export function openingFor(
  author: string | null,
  kind: NetworkKind | undefined,
  named: readonly NetworkKind[],
): string {
  if (kind === undefined || !named.includes(kind)) return '';
  const handle = HANDLE.exec(author?.trim() ?? '')?.[1];
  return handle === undefined ? '' : `@${handle} `;
}

/** Networks that tell a person of a single reply only if it names them. X names the author automatically. */
const NAMED_IN_ONE: readonly NetworkKind[] = ['mastodon'];

/** Returns the account with which a public reply to this post alone begins; empty where its network tells people anyway. */
export function replyOpening(post: Pick<CasePost, 'author' | 'network'> | undefined, handbook: Handbook): string {
  if (post === undefined) return '';
  return openingFor(post.author, networkById(handbook, post.network)?.kind, NAMED_IN_ONE);
}
