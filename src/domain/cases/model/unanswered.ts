import type { CasePost, CaseState, PublicationStatus } from './case-state.ts';

/** Whatever may have reached somebody, or still will. */
const REACHES: readonly PublicationStatus[] = ['held', 'publishing', 'published', 'failed', 'unknown', 'withdrawn'];

/** Whether a reply to that post is out, may be, or is on its way: no text for many answers it then. */
function isAnswered(postId: string, { publications }: Pick<CaseState, 'publications'>): boolean {
  return publications.some(({ target, status }) => target === postId && REACHES.includes(status));
}

/** The posts that one text may answer together, oldest first; who goes on with a conversation is answered alone. */
export function unansweredPosts(state: Pick<CaseState, 'posts' | 'publications'>): CasePost[] {
  return state.posts.filter((post) => post.asksUs && post.answers === null && !isAnswered(post.id, state));
}
