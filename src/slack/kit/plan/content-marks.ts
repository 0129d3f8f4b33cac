import type { ContentStatus } from '../../../domain/contents/model/content.ts';

/** Marks of contents of our own: those that wait for a person are seen from afar. */
export const CONTENT_MARKS: Readonly<Record<ContentStatus['kind'], string>> = {
  draft: '📝',
  in_review: '👀',
  approved: '🗓️',
  held: '✋',
  missed: '⏰',
  leaving: '📤',
  out: '✅',
  dropped: '🗑️',
};

/** Names the message that rings for a text that a person publishes. */
export function contentRingSubject(departureId: string): string {
  return `content_ring:${departureId}`;
}

/** Names the message that is the card of a content. */
export function contentSubject(contentId: string): string {
  return `content:${contentId}`;
}
