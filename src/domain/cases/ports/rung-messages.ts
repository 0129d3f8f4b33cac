import type { Effect } from '../model/changes.ts';
import type { MessageRef } from './message-ref.ts';

/** Message that rings for turns. */
export type RingEffect = Extract<Effect, { kind: 'ring' | 'direct_ring' | 'thread' | 'crisis_line' }>;

/** Message of ours in Slack that rang for turns, and has a button for each. */
export type RungMessage = {
  outboxId: number;
  message: MessageRef;
  /** Effect that it was drawn from: ids, and no words. */
  effect: RingEffect;
  /** Keys of its turns that are over, as it says. */
  over: readonly string[];
  /** ISO 8601 UTC. */
  sentAt: string;
};

/** Store of the messages that rang, until the last of their turns is over. */
export type RungMessages = {
  /** Returns the newest of them, as many as asked for. */
  newest(most: number): Promise<RungMessage[]>;
  of(outboxId: number): Promise<RungMessage | null>;
  save(message: Omit<RungMessage, 'over'>): Promise<void>;
  /** Notes which of their turns are over; nothing of those that are forgotten. */
  end(ended: readonly Pick<RungMessage, 'outboxId' | 'over'>[]): Promise<void>;
  forget(outboxId: number): Promise<void>;
  /** @param moment ISO 8601 UTC */
  forgetBefore(moment: string): Promise<void>;
};
