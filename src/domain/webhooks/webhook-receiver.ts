import type { WebhookEvent } from './webhook-event.ts';

/**
 * Result of sending an event. `refused`: the receiver does not take this event. `down`: it answers nothing, or that it can take
 * none now. `answer`: the status, or why there is none, such as `timed_out`.
 */
export type WebhookDelivery = { end: 'delivered' | 'refused' | 'down'; answer: string };

/** System of the institution that takes events. */
export type WebhookReceiver = {
  /** Sends an event; never rejects. */
  send(event: Pick<WebhookEvent, 'id' | 'body'>): Promise<WebhookDelivery>;
};
