import type { OverriddenWarnings } from '../cases/approval/warnings.ts';
import type { MadePicture, PictureWords } from '../pictures/picture.ts';
import type { Seen } from './actions/review-steps.ts';
import type { ContentWords } from './actions/write-content.ts';

/** Action of a person on a content. */
export type ContentAction =
  /** `over`: the text that the person saw; what another wrote meanwhile is not written over unseen. */
  | { kind: 'write'; words: ContentWords; over?: string }
  | { kind: 'add_picture'; words: PictureWords; made: MadePicture; over?: string }
  | { kind: 'describe_picture'; pictureId: string; words: PictureWords; over?: string }
  | { kind: 'remove_picture'; pictureId: string; over?: string }
  | ({ kind: 'propose' } & Seen)
  | ({ kind: 'approve'; over?: OverriddenWarnings } & Seen)
  | { kind: 'send_back'; note: string }
  /** Says that it is political: legal or the lead approves it, too. */
  | { kind: 'mark_political'; note: string }
  /** Lets it leave although a crisis is open. */
  | ({ kind: 'say_goes' } & Seen)
  | { kind: 'say_not_now' }
  /** Lets it leave although its moment has passed. */
  | ({ kind: 'publish_late' } & Seen)
  | { kind: 'drop' }
  | { kind: 'mark_out'; target: string; url: string }
  | { kind: 'mark_not_out'; target: string }
  /** Says that a text was taken down whose value fell. */
  | { kind: 'mark_down'; target: string }
  /** Says that it was corrected, or may stay as it is. */
  | { kind: 'keep_out'; target: string; note: string };
