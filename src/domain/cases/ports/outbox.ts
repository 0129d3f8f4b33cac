import type { Effect } from '../model/changes.ts';
import type { Importance } from '../model/importance.ts';
import type { MessageRef } from './message-ref.ts';

/** The effects that are still to do. */
export type Outbox = {
  /**
   * Takes due items for this process, oldest first, with their importance. An item taken over 30 s
   * ago without an outcome is due again, unless it goes to citizens.
   */
  take(now: string, limit: number): Promise<OutboxItem[]>;
  settle(id: number, outcome: OutboxOutcome, now: string): Promise<void>;
  /** Puts taken items back that were not begun: they are due at once. */
  putBack(ids: readonly number[], now: string): Promise<void>;
  /** Returns when the next item is due; null if none waits. */
  nextDueAt(): Promise<string | null>;
  /**
   * Moves what waits to the clock as it is now, which was set back: no hold and no pause lasts longer
   * for it. `byMs`: by how much, less than 0; null for as much as the record shows.
   * @returns by how many milliseconds; 0 where nothing shows that the clock was set
   */
  followClock(now: string, byMs: number | null): Promise<number>;
  /** Returns when the oldest S1 or S2 case was opened whose card waits and has no place yet; null if none. */
  urgentSince(): Promise<string | null>;
  /** Locations of the messages that are redrawn. */
  messages: {
    /** Returns the location of a case's card in the channel; null until it is posted. */
    ofCard(caseId: number): Promise<MessageRef | null>;
    /** Saves the location of a case's card. The cards of `linking` are drawn once more, since they can link to it now. */
    saveCard(caseId: number, message: MessageRef, linking?: readonly number[]): Promise<void>;
    /** Returns the location of another redrawn message, by its subject: `crisis:3`, `pause:<id>`. */
    ofBoard(subject: string): Promise<MessageRef | null>;
    saveBoard(subject: string, message: MessageRef): Promise<void>;
    /** Forgets the location of the message: the next one is a new message. */
    forgetBoard(subject: string): Promise<void>;
  };
};

export type OutboxItem = {
  id: number;
  effect: Effect;
  attempts: number;
  /** As the case stood when it was taken. */
  importance: Importance;
  /** True if the case has a card in the channel. */
  hasPlace: boolean;
};

export type OutboxOutcome =
  | { kind: 'done' }
  /** `gate`: what is shut that long, for all that goes the same way: Slack takes no more messages of this kind, or into this channel. */
  | { kind: 'retry'; afterMs: number; why: string; gate?: string }
  | { kind: 'failed'; why: string }
  /** To citizens only: the call was made and no answer came. */
  | { kind: 'unknown'; why: string };
