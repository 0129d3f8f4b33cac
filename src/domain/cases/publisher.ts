import type { Publication } from './case-state.ts';

/**
 * Puts an approved text out on a network. Called once for each publication; never retries by itself, and gives up well within
 * 30 s: after that the outbox marks the publication unknown, and a later answer is lost.
 */
export type Publisher = {
  publish(publication: Publication, text: string): Promise<PublishOutcome>;
};

export type PublishOutcome =
  | { kind: 'published'; url: string }
  /** Nothing was sent: a person copies the text and says where it stands. */
  | { kind: 'by_hand' }
  /** Certainly not out; `reason` is a sentence's key. */
  | { kind: 'failed'; reason: string }
  | { kind: 'unknown' };
