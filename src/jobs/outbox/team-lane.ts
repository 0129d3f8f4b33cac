import type { TeamEffect } from '../../domain/cases/model/changes.ts';
import { mustFollow } from '../../domain/cases/model/importance.ts';
import { laneOf } from '../../domain/cases/model/lane-of.ts';
import type { Outbox, OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../job-log.ts';
import type { Waits } from '../timer.ts';
import { backOffMs } from './back-off.ts';
import type { Waiting } from './next-to-send.ts';
import { nextToSend } from './next-to-send.ts';

/** A card, a board, or a line below them. */
export type TeamItem = OutboxItem & { effect: TeamEffect };

export type TeamLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  waits: Waits;
  work: {
    /** One attempt. What it throws counts as not sent. */
    sendToTeam(item: TeamItem): Promise<OutboxOutcome>;
  };
  log: JobLog;
};

export type TeamLane = {
  /** An item that is already in hand is not taken a second time; what is known of it is brought up to date. */
  add(item: TeamItem): void;
  /** Goes on with what a gate has held back, when it is open again. */
  goOn(): void;
  /** Returns the milliseconds until the next gate with waiting items opens; null when no item waits. */
  opensInMs(): number | null;
  /** Takes out those that have not begun. */
  withdraw(isWanted: (item: TeamItem) => boolean): TeamItem[];
  /** Returns the number of items that wait or are being sent. */
  inHand(): number;
  /** Resolves when the item being sent is done. */
  idle(): Promise<void>;
};

/**
 * Sends messages to the team one after another, each time the most important that can go. Items
 * above Slack's rate limit stay behind a gate (one per channel for messages, one for all changes)
 * and delay no other items. Within a case or a crisis no item overtakes one that it must follow.
 * @param holdsLease false once the lease of the sender may be another's: after a pause of this process
 */
export function teamLane(deps: TeamLaneDeps, drained: () => void, holdsLease: () => boolean): TeamLane {
  const waiting = new Map<number, Waiting<TeamItem>>();
  const openAtMs = new Map<string, number>();
  /** By which gate the last one of its sort went: the others are not tried one by one to find out. */
  const gateOfSort = new Map<string, string>();
  let begun: { id: number; done: Promise<void> } | null = null;

  const leftMs = (gate: string) => (openAtMs.get(gate) ?? 0) - deps.waits.elapsed();
  const isOpen = (gate: string) => leftMs(gate) <= 0;

  function goOn(): void {
    // The next round renews the lease, or withdraws all that waits.
    if (begun !== null || !holdsLease()) return;
    const next = nextToSend([...waiting.values()], isOpen);
    if (next === null) return;
    waiting.delete(next.item.id);
    begun = { id: next.item.id, done: perform(next.item).then(ended) };
  }

  function ended(): void {
    begun = null;
    goOn();
    if (begun === null) drained();
  }

  async function perform(item: TeamItem): Promise<void> {
    try {
      const outcome = await attempt(item, deps);
      // Another process may have it in hand by now. What was sent is noted all the same.
      if (outcome.kind !== 'done' && !holdsLease()) return;
      if (outcome.kind === 'retry' && outcome.gate !== undefined) return waitAt(outcome.gate, outcome.afterMs, item);
      await deps.outbox.settle(item.id, outcome, deps.now());
      if (outcome.kind !== 'retry' && outcome.kind !== 'unknown') return;
      const followers = withdraw(followersOf(item)).map(({ id }) => id);
      await deps.outbox.putBack(followers, deps.now());
    } catch (error) {
      deps.log.error({ outboxId: item.id, ...traceOf(error) }, 'An outcome could not be written down');
    }
  }

  function waitAt(gate: string, forMs: number, item: TeamItem): void {
    openAtMs.set(gate, deps.waits.elapsed() + forMs);
    const sort = sortOf(item);
    if (sort !== null) gateOfSort.set(sort, gate);
    waiting.set(item.id, { item, gate });
    for (const one of waiting.values()) if (one.gate === null && sortOf(one.item) === sort) one.gate = gate;
  }

  function withdraw(isWanted: (item: TeamItem) => boolean): TeamItem[] {
    const taken = [...waiting.values()].map(({ item }) => item).filter(isWanted);
    for (const { id } of taken) waiting.delete(id);
    return taken;
  }

  return {
    goOn,
    withdraw,
    add(item) {
      if (begun?.id === item.id) return;
      waiting.set(item.id, { item, gate: gateOfSort.get(sortOf(item) ?? '') ?? null });
      goOn();
    },
    opensInMs() {
      const gates = new Set([...waiting.values()].flatMap(({ gate }) => gate ?? []));
      const shut = [...gates].filter((gate) => !isOpen(gate)).map(leftMs);
      return shut.length === 0 ? null : Math.min(...shut);
    },
    inHand: () => waiting.size + (begun === null ? 0 : 1),
    async idle() {
      while (begun !== null) await begun.done;
    },
  };
}

/** All of one sort go the same way; null where that differs from one to the next. */
function sortOf({ effect, hasPlace }: TeamItem): string | null {
  return effect.kind === 'card' || effect.kind === 'thread' ? `${effect.kind} ${hasPlace}` : null;
}

function followersOf({ id, effect }: TeamItem): (item: TeamItem) => boolean {
  const own = laneOf(effect);
  return (later) =>
    later.id > id &&
    laneOf(later.effect) === own &&
    mustFollow({ kind: later.effect.kind, hasPlace: later.hasPlace }, effect);
}

async function attempt(item: TeamItem, { work: { sendToTeam }, log }: TeamLaneDeps): Promise<OutboxOutcome> {
  try {
    return await sendToTeam(item);
  } catch (error) {
    const facts = { outboxId: item.id, lane: laneOf(item.effect), attempts: item.attempts };
    log.warn({ ...facts, ...traceOf(error) }, 'A message to the team was not sent and will be tried again');
    return { kind: 'retry', afterMs: backOffMs(item.attempts), why: 'sending failed' };
  }
}
