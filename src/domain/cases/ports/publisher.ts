import type { PictureToSend } from '../../pictures/picture.ts';
import type { KnownPost } from '../../posts/post-on-network.ts';
import type { Language } from '../../text/languages.ts';
import type { Publication } from '../model/publication.ts';

/** Text as a network knows it. Its id is permanent: a network that receives it twice must show it once. */
type Departing = Pick<Publication, 'id' | 'network' | 'audience' | 'holdUntil'>;

/** An approved text on its way out, with all that a network needs to put it where it belongs. */
export type PublishRequest = {
  /** Text to send: a reply or statement of a case, or a planned content. */
  publication: Departing;
  text: string;
  language: Language;
  /** Uploaded first, in this order; absent for none. */
  pictures?: readonly PictureToSend[];
  /**
   * Address of the post that it answers, or of our publication that it corrects; null for an
   * independent text.
   */
  replyTo: string | null;
  /**
   * Post at that address, as the case holds it: a reply leaves only below that post. Null for a
   * text that answers no post of its case.
   */
  answers: KnownPost | null;
};

/**
 * Publisher of approved texts on a network. It is called once for each publication, never retries,
 * and gives up well within 30 s. After that the outbox marks the publication unknown, and a later
 * answer is lost.
 */
export type Publisher = {
  publish(request: PublishRequest): Promise<PublishOutcome>;
  /**
   * Looks for a text of unknown outcome and changes nothing; absent where a network cannot be
   * queried.
   */
  find?(request: PublishRequest): Promise<FindOutcome>;
};

export type PublishOutcome =
  | { kind: 'published'; url: string }
  /**
   * Manual publication: nothing was sent; a person copies the text and records where it was
   * published.
   */
  | { kind: 'by_hand' }
  /** Certainly not out; `reason` is a sentence's key, `waitUntil` when the network takes texts again, as it says (ISO 8601 UTC). */
  | { kind: 'failed'; reason: string; waitUntil?: string }
  | { kind: 'unknown' };

export type FindOutcome =
  | { kind: 'published'; url: string }
  /** The network was asked, and it is not there now. */
  | { kind: 'absent' }
  /** Outcome still unknown: the network did not answer, or cannot be queried. */
  | { kind: 'unknown' };
