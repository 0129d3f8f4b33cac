import type { WebhookEvent } from './webhook-event.ts';

export const WEBHOOK_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** An event that is to be sent. `attempts`: tries so far. */
export type WaitingEvent = Pick<WebhookEvent, 'id' | 'body'> & { attempts: number };

/** Result of one try. `dueAt`: the next one, ISO 8601 UTC; null once it was delivered. */
export type WebhookTry = { id: string; attempts: number; answer: string; at: string; dueAt: string | null };

/** Line of the log of events. Moments in ISO 8601 UTC. */
export type LoggedEvent = Pick<WebhookEvent, 'id' | 'subject' | 'type'> & {
  state: WebhookState;
  attempts: number;
  /** Status of the last answer, or why there was none; null before the first try. */
  answer: string | null;
  keptAt: string;
  triedAt: string | null;
};

/** Events that wait, and that were given up. `failingSince`: the oldest event that was tried in vain; null for none. */
export type WebhookBacklog = { waiting: number; failingSince: string | null; givenUp: number };

/** Store of the events for the systems of an institution. */
export type WebhookStore = {
  /** Returns the row of the audit log up to which events were kept; null before the first time. */
  cursor(): Promise<number | null>;
  /** Keeps events once each, and how far the audit log was read, in one transaction. @param now ISO 8601 UTC */
  keep(upTo: number, events: readonly WebhookEvent[], now: string): Promise<void>;
  /** Returns the oldest waiting event of each case and crisis where it is due, oldest first. */
  due(now: string, limit: number): Promise<WaitingEvent[]>;
  note(tries: readonly WebhookTry[]): Promise<void>;
  /** Gives up what has waited since before that moment. @returns how many */
  giveUp(keptBefore: string): Promise<number>;
  backlog(): Promise<WebhookBacklog>;
  log: {
    /** Returns the newest events, newest first. */
    latest(limit: number): Promise<LoggedEvent[]>;
    /** Has events that were given up sent after all. @returns how many */
    retry(now: string): Promise<number>;
    /** Forgets events that were kept before that moment and wait no more. */
    forget(keptBefore: string): Promise<void>;
  };
};

/** Time for which the log of events is kept. */
export const WEBHOOKS_KEPT_MS = 30 * 86_400_000;
