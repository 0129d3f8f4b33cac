import type { MessageRef } from './message-ref.ts';
import type { OutboxOutcome } from './outbox.ts';

/** Card as a channel shows it: drawn blocks, and a sentence for notifications and screen readers. */
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
  /** Updates a message. An update that can wait lets the others go first. */
  update(message: MessageRef, card: Card, urgency?: Urgency): Promise<Updated>;
  /** Puts a reaction below a message, by Slack's name of its emoji. Does nothing where it cannot. */
  react(message: MessageRef, name: string): Promise<{ kind: 'done' } | NotSent>;
  /** Puts a file into a channel or a thread, as a message of its own. `failed`: trying again cannot help. */
  upload(file: TeamFile): Promise<{ kind: 'uploaded' } | NotSent>;
  /** Deletes a file of ours, by Slack's id of it; `done` for one that is not there. */
  deleteFile(id: string): Promise<{ kind: 'done' } | NotSent>;
};

export type TeamFile = {
  channel: string;
  threadTs?: string;
  /** With its ending, which says what it is: `semana.png`. */
  name: string;
  title: string;
  /** Description of a picture for screen readers; null for other files. */
  alt: string | null;
  bytes: Uint8Array;
  /** Called with Slack's id of the file before anybody can see it. */
  announce?(id: string): Promise<void>;
};

export type Urgency = 'now' | 'can_wait';

export type Updated =
  | { kind: 'done' }
  /**
   * The message is not there to be changed: a person deleted it, or its channel is out of reach. `shut` is what comes of a
   * new message in that same channel; null where the channel takes one.
   */
  | { kind: 'gone'; shut: NotSent | null }
  | NotSent;

type NotSent = Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;
