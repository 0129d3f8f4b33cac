import type { Json } from '../json.ts';

/** Something that a person did or that happened, on its way to the bot. */
export type Delivery = {
  /** The same when it is delivered again. */
  id: string;
  kind: 'slash_commands' | 'interactive' | 'events_api';
  payload: Json;
};

/** One of the two ways to the bot. */
export type Door = {
  /**
   * Hands it over and waits for the acknowledgement, three seconds at most.
   * @param attempt 0 the first time
   * @returns what it was acknowledged with; null where it was not, which is written down
   */
  deliver(delivery: Delivery, attempt: number): Promise<{ answer: unknown } | null>;
  stop(): Promise<void>;
};

export const ACK_MS = 3_000;

/** Says that the bot was too slow, as the person reads it. */
export function tooSlow({ kind, payload }: Delivery): string {
  const what = payload['command'] ?? payload['callback_id'] ?? payload['type'];
  return `${kind} ${String(what)}: operation_timeout, no acknowledgement within ${ACK_MS} ms.`;
}
