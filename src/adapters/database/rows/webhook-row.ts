import type { WebhookType } from '../../../domain/webhooks/webhook-event.ts';
import type { WebhookState } from '../../../domain/webhooks/webhook-store.ts';

/** Event for the systems of the institution; `body` holds numbers, states and moments alone. */
export type WebhookRow = {
  id: string;
  seq: number;
  subject: string;
  type: WebhookType;
  body: string;
  state: WebhookState;
  attempts: number;
  dueAt: string;
  answer: string | null;
  keptAt: string;
  triedAt: string | null;
};
