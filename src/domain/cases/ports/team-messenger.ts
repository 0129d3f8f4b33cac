import type { MessageRef, OutboxOutcome } from './case-store.ts';

/** What a channel shows: drawn blocks, and the sentence for notices and screen readers. */
export type Card = { text: string; blocks: object[] };

/** Puts messages into the team's channels: one attempt a call, paced to what the workspace allows. */
export type TeamMessenger = {
  post(message: {
    channel: string;
    threadTs?: string;
    /** A reply that the channel shows too. */
    broadcast?: boolean;
    card: Card;
    /** Travels with the message as its only metadata. */
    outboxId: number | null;
  }): Promise<{ kind: 'posted'; message: MessageRef } | NotSent>;
  /** `gone`: somebody deleted the message. A change that can wait lets the others go first. */
  update(message: MessageRef, card: Card, urgency?: Urgency): Promise<{ kind: 'gone' } | { kind: 'done' } | NotSent>;
  /** Puts a file into a channel or a thread, as a message of its own. `failed`: trying again cannot help. */
  upload(file: TeamFile): Promise<{ kind: 'uploaded' } | NotSent>;
};

export type TeamFile = {
  channel: string;
  threadTs?: string;
  /** With its ending, which says what it is: `semana.png`. */
  name: string;
  title: string;
  /** What is on a picture; null for what is none. */
  alt: string | null;
  bytes: Uint8Array;
};

export type Urgency = 'now' | 'can_wait';

type NotSent = Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;
