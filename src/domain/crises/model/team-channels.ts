import type { MessageRef } from '../../cases/ports/message-ref.ts';

/**
 * Operations on the workspace's channels that a crisis needs beside messages. None of them throws
 * for a refusal of Slack.
 */
export type TeamChannels = {
  /** Keeps the message at the head of its channel. A refusal is logged, and harmless. */
  pin(message: MessageRef): Promise<void>;
  unpin(message: MessageRef): Promise<void>;
  /** A new public channel of that name; where it is taken, with a number behind it. */
  open(name: string): Promise<OpenedChannel>;
  /** @returns whether all of them could be invited, or were there */
  invite(channel: string, users: readonly string[]): Promise<boolean>;
};

export type OpenedChannel =
  | { kind: 'opened'; channel: string }
  | { kind: 'retry'; afterMs: number; why: string }
  /** `error`: Slack's word for it, such as `missing_scope`. */
  | { kind: 'refused'; error: string };
