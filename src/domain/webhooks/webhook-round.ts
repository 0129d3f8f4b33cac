import { momentAfter } from '../time/moment-after.ts';
import type { RecordedRow, WebhookEvent } from './webhook-event.ts';
import { webhookEventOf } from './webhook-event.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';
import type { WaitingEvent, WebhookStore, WebhookTry } from './webhook-store.ts';

/** Rows of the audit log that one round reads, and events that it sends. */
const ROWS_A_ROUND = 500;
const EVENTS_A_ROUND = 20;

/** Time after which an event is given up, and before which what happened is no longer told. */
const TRIED_FOR_MS = 72 * 3_600_000;

const FIRST_WAIT_MS = 5_000;
/** No try waits longer. A moment further ahead is from before the clock was set back. */
export const LONGEST_WAIT_MS = 300_000;

/** Time between two looks for what is to be given up. */
const GIVES_UP_EVERY_MS = 600_000;

export type WebhookDeps = {
  record: {
    /** Returns rows of the audit log from that one on, in order. */
    auditRows(fromSeq: number, limit: number): Promise<RecordedRow[]>;
    auditHead(): Promise<{ seq: number }>;
  };
  store: Pick<WebhookStore, 'cursor' | 'keep' | 'due' | 'note' | 'giveUp'>;
  receiver: WebhookReceiver;
  /** ISO 8601 UTC. */
  now(): string;
  /** Returns false once another process may do this work, or this one stops. */
  isGoing(): boolean;
  heard: {
    /** Hears the answer of a receiver that is down; null where it took an event. */
    trouble(answer: string | null): void;
    /** Hears of an event that the receiver does not take, the first time. */
    refused(id: string, answer: string): void;
    givenUp(events: number): void;
  };
};

type Sent = WebhookTry & { isDown: boolean };

/**
 * Returns rounds of webhooks: each keeps the events of rows of the audit log that are new, and sends what is due. The audit log is
 * written with what it tells, so nothing is lost, and nothing that was rolled back is sent.
 * @returns ms to rest before the next round; undefined for the usual rest
 */
export function webhookRounds(deps: WebhookDeps): () => Promise<number | undefined> {
  const keepNew = keepsNewEvents(deps);
  const giveUp = givesUp(deps);
  const rest = restOf(deps);

  return async () => {
    const isBehind = await keepNew();
    await giveUp();
    const sent = rest.isOver() ? await sendDue(deps) : [];
    const last = sent.at(-1);
    if (last !== undefined) {
      tell(sent, last, deps);
      rest.begin(last.isDown);
    }
    const hasMore = isBehind || (sent.some(isTaken) && last?.isDown === false);
    return hasMore && deps.isGoing() ? 0 : undefined;
  };
}

/** Rests after each round in which the receiver was down, longer each time. */
function restOf({ now }: Pick<WebhookDeps, 'now'>) {
  let failures = 0;
  let rest: { from: string; until: string } | null = null;
  return {
    isOver: (at = now()) => rest === null || at >= rest.until || at < rest.from,
    begin(isDown: boolean) {
      const from = now();
      failures = isDown ? failures + 1 : 0;
      rest = isDown ? { from, until: momentAfter(from, waitMs(failures)) } : null;
    },
  };
}

function tell(sent: readonly Sent[], last: Sent, { heard }: Pick<WebhookDeps, 'heard'>): void {
  if (sent.some(isTaken)) heard.trouble(null);
  else if (last.isDown) heard.trouble(last.answer);
  for (const { id, answer } of sent.filter(isFirstRefusal)) heard.refused(id, answer);
}

function isTaken({ dueAt }: Sent): boolean {
  return dueAt === null;
}

function isFirstRefusal({ dueAt, isDown, attempts }: Sent): boolean {
  return dueAt !== null && !isDown && attempts === 1;
}

/** Returns what keeps the events of new rows. How far it read is written with events, and now and then without. */
function keepsNewEvents({ record, store, now, isGoing }: WebhookDeps): () => Promise<boolean> {
  let read: { upTo: number; kept: number } | null = null;
  return async () => {
    read ??= await begunAt({ record, store, now });
    if (!isGoing()) return false;
    const rows = await record.auditRows(read.upTo + 1, ROWS_A_ROUND);
    const upTo = rows.at(-1)?.seq;
    if (upTo === undefined) return false;
    const since = momentAfter(now(), -TRIED_FOR_MS);
    const events = rows.flatMap((row) => eventOf(row, since));
    if (events.length > 0 || upTo - read.kept >= ROWS_A_ROUND) {
      await store.keep(upTo, events, now());
      read = { upTo, kept: upTo };
    } else read = { ...read, upTo };
    return rows.length === ROWS_A_ROUND;
  };
}

function eventOf(row: RecordedRow, since: string): WebhookEvent[] {
  const event = webhookEventOf(row);
  return event === null || event.at < since ? [] : [event];
}

/** The first time, events begin now: what was before is no news to anybody. */
async function begunAt({ record, store, now }: Pick<WebhookDeps, 'record' | 'store' | 'now'>) {
  const cursor = await store.cursor();
  if (cursor !== null) return { upTo: cursor, kept: cursor };
  const { seq } = await record.auditHead();
  await store.keep(seq, [], now());
  return { upTo: seq, kept: seq };
}

function givesUp({ store, now, heard }: WebhookDeps): () => Promise<void> {
  let lookedAt: number | null = null;
  return async () => {
    const at = Date.parse(now());
    if (lookedAt !== null && Math.abs(at - lookedAt) < GIVES_UP_EVERY_MS) return;
    const given = await store.giveUp(momentAfter(now(), -TRIED_FOR_MS));
    lookedAt = at;
    if (given > 0) heard.givenUp(given);
  };
}

/** Sends what is due, until the receiver is down, and notes all of it at once: a kill before that has it sent again. */
async function sendDue(deps: WebhookDeps): Promise<Sent[]> {
  const { store, receiver, now, isGoing } = deps;
  const tries: Sent[] = [];
  for (const event of await store.due(now(), EVENTS_A_ROUND)) {
    if (!isGoing()) break;
    const { end, answer } = await receiver.send(event);
    tries.push({ ...tryOf(event, end === 'delivered', answer, now()), isDown: end === 'down' });
    if (end === 'down') break;
  }
  if (tries.length > 0) await store.note(tries.map(({ isDown: _, ...one }) => one));
  return tries;
}

function tryOf({ id, attempts }: WaitingEvent, isDelivered: boolean, answer: string, at: string): WebhookTry {
  const made = attempts + 1;
  return { id, attempts: made, answer, at, dueAt: isDelivered ? null : momentAfter(at, waitMs(made)) };
}

/** 5 s after the first try in vain, 10 s, 20 s … at most five minutes. */
function waitMs(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
}
