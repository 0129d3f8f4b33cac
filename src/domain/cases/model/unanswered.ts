import type { CasePost, CaseState } from './case-state.ts';
import type { Publication, PublicationStatus } from './publication.ts';
import { toldOutcome } from './suggestions/suggestion.ts';

/** Statuses of a publication that may have reached a citizen, or still will. */
const REACHES: readonly PublicationStatus[] = ['held', 'publishing', 'published', 'failed', 'unknown', 'withdrawn'];

/**
 * Returns whether a reply to that post is published, may be, or is on its way; a text for many then
 * skips it.
 */
function isAnswered(postId: string, { publications }: Pick<CaseState, 'publications'>): boolean {
  return publications.some(({ target, status }) => target === postId && REACHES.includes(status));
}

/** The posts that one text may answer together, oldest first; who goes on with a conversation is answered alone. */
export function unansweredPosts(state: Pick<CaseState, 'posts' | 'publications'>): CasePost[] {
  return state.posts.filter((post) => post.asksUs && post.answers === null && !isAnswered(post.id, state));
}

/**
 * Returns whether a reply may have told what became of a suggestion. One that was out before the area said anything did not: it thanked
 * its reader, or asked them something.
 */
export function mayHaveTold(
  { draftId, publishedAt }: Pick<Publication, 'draftId' | 'publishedAt'>,
  { drafts, core: { outcome } }: Pick<CaseState, 'drafts' | 'core'>,
): boolean {
  const draft = drafts.find(({ id }) => id === draftId);
  if (draft === undefined || toldOutcome(draft) !== null) return true;
  return outcome === undefined || publishedAt === null || publishedAt >= (outcome.firstAt ?? outcome.at);
}

/** The posts of the case under which what became of a suggestion can still be told, oldest first. */
export function untoldPosts(state: CaseState): CasePost[] {
  return state.posts.filter((post) => post.asksUs && post.answers === null && !isTold(post.id, state));
}

/** Returns whether a reply to that post may have told what became of a suggestion, or is on its way. */
export function isTold(postId: string, state: CaseState): boolean {
  const { publications } = state;
  return publications.some((one) => one.target === postId && REACHES.includes(one.status) && mayHaveTold(one, state));
}

/** Returns the key of a post's author, the same for each of their posts; a post without a known author counts alone. */
export function authorKey({ id, network, author }: Pick<CasePost, 'id' | 'network' | 'author'>): string {
  return author === null ? id : `${network} ${author.replace(/^@/, '').toLowerCase()}`;
}
