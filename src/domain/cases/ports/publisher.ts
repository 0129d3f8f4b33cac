import type { Language } from '../../text/languages.ts';
import type { Publication } from '../model/case-state.ts';

/** An approved text on its way out, with all that a network needs to put it where it belongs. */
export type PublishRequest = {
  /** Its id names it for good: a network that is given the same one twice must show it once. */
  publication: Publication;
  text: string;
  language: Language;
  /** Address of the post that it answers, or of the one of ours that it puts right; null for a text that stands by itself. */
  replyTo: string | null;
};

/**
 * Puts an approved text out on a network. Called once for each publication; never retries by itself, and gives up well within
 * 30 s: after that the outbox marks the publication unknown, and a later answer is lost.
 */
export type Publisher = {
  publish(request: PublishRequest): Promise<PublishOutcome>;
  /** Looks for a text of which nobody knows whether it is out, and changes nothing; absent where a network cannot be asked. */
  find?(request: PublishRequest): Promise<FindOutcome>;
};

export type PublishOutcome =
  | { kind: 'published'; url: string }
  /** Nothing was sent: a person copies the text and says where it stands. */
  | { kind: 'by_hand' }
  /** Certainly not out; `reason` is a sentence's key, `waitUntil` when the network takes texts again, as it says (ISO 8601 UTC). */
  | { kind: 'failed'; reason: string; waitUntil?: string }
  | { kind: 'unknown' };

export type FindOutcome =
  | { kind: 'published'; url: string }
  /** The network was asked, and it is not there now. */
  | { kind: 'absent' }
  /** Nobody can say: the network did not answer, or cannot be asked. */
  | { kind: 'unknown' };
