import type { CasePost, CaseState } from './case-state.ts';
import type { PublicationStatus } from './publication.ts';

/** Statuses of a publication that may have reached a citizen, or still will. */
const REACHES: readonly PublicationStatus[] = ['held', 'publishing', 'published', 'failed', 'unknown', 'withdrawn'];

/**
 * Returns whether a reply to that post is published, may be, or is on its way; a text for many then
 * skips it.
 */
export function isAnswered(postId: string, { publications }: Pick<CaseState, 'publications'>): boolean {
  return publications.some(({ target, status }) => target === postId && REACHES.includes(status));
}

/** The posts that one text may answer together, oldest first; who goes on with a conversation is answered alone. */
export function unansweredPosts(state: Pick<CaseState, 'posts' | 'publications'>): CasePost[] {
  return state.posts.filter((post) => post.asksUs && post.answers === null && !isAnswered(post.id, state));
}

/** Returns the key of a post's author, the same for each of their posts; a post without a known author counts alone. */
export function authorKey({ id, network, author }: Pick<CasePost, 'id' | 'network' | 'author'>): string {
  return author === null ? id : `${network} ${author.replace(/^@/, '').toLowerCase()}`;
}
