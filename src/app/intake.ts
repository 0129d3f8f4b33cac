import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { IntakeSource } from '../config/intake-sources.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { networkById } from '../domain/handbook/handbook.ts';
import type { Claims } from '../domain/intake/claims.ts';
import { ingestPosts } from '../domain/intake/ingest-posts.ts';
import { settlingOrder } from '../domain/intake/settling-order.ts';
import { showWaitingCards } from '../domain/intake/show-waiting-cards.ts';
import { triageAhead } from '../domain/intake/triage-ahead.ts';
import type { TriageThread } from '../domain/intake/triage-beside.ts';
import { triagedBeside } from '../domain/intake/triage-beside.ts';
import type { PlannedStore } from '../domain/plan/model/planned-store.ts';
import type { IntakeQueue } from '../domain/posts/intake-queue.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { createDeliveriesInHand } from '../http/intake/deliveries-in-hand.ts';
import { intakeDoor } from '../http/intake/intake-door.ts';
import { plannedDoor } from '../http/intake/planned-door.ts';
import type { SignedDoor } from '../http/intake/signed-door.ts';
import { sharedLimits } from '../http/intake/signed-door.ts';
import type { SignedRequests } from '../http/signed-requests.ts';
import { startIntakeLoop } from '../jobs/intake-loop.ts';
import { startTriageLoop } from '../jobs/triage-loop.ts';
import type { InHand } from './lifecycle/in-hand.ts';
import { keepInHand } from './lifecycle/in-hand.ts';
import { createTriageThread } from './triage-thread/create-triage-thread.ts';

/**
 * Number of cards with new posts that are redrawn at a time. `CARDS_OPEN_AT_ONCE` limits how many
 * cards are shown.
 */
const GROWN_AT_A_TIME = 5;
/** Maximum time in milliseconds for which a batch waits for deliveries that want their answer. */
const DELIVERIES_FIRST_MS = 60;
/** Time in milliseconds for reading posts before a person's click gets its turn. */
const TURN_MS = 8;
/**
 * The same for triage ahead: hardly more than one text. Meanwhile a transaction of this process may
 * hold the write lock, and each answer of the server to it waits for the end of a turn.
 */
const TURN_AHEAD_MS = 0.2;
/**
 * Number of posts taken in at once on PostgreSQL. Each statement is a way to the server and back, so
 * few large transactions hold the lock for a smaller part of the time.
 */
const SETTLED_AT_ONCE = { first: 128, most: 256 };
/** The same on SQLite, where a commit holds up the one thread. */
const TAKEN_AT_ONCE = { first: 40, most: 100 };

/**
 * Starts the intake of posts that arrive automatically. `door` is null if no source may deliver
 * posts over HTTP.
 */
export function startIntake(deps: {
  /** By their names. */
  sources: ReadonlyMap<string, IntakeSource>;
  /** Maximum number of posts per minute from one source. */
  postsPerMinute: number;
  database: Pick<Database, 'intake' | 'upkeep'>;
  /** Takes what other tools have planned; null where the plan is off. */
  planned: PlannedStore | null;
  cases: CaseDeps;
  /** Cards are to be sent. */
  wake(): void;
  elapsed: Elapsed;
  /** Hears of posts that this process triaged before they were taken in. */
  triaged(posts: number, cpuMs: number): void;
  /** Counts the requests at the door. */
  requests: SignedRequests;
  /** Hears of deliveries and of posts that are taken in. */
  inHand: Pick<InHand, 'begin'>;
  log: Logger;
}): { door: SignedDoor | null; plannedDoor: SignedDoor | null; stop(): Promise<void> } {
  const { sources, postsPerMinute, database, planned, cases, wake, elapsed, triaged, requests, inHand, log } = deps;
  const { queue, claims } = database.intake;
  const { now } = cases;
  for (const [source, { networks }] of sources) {
    for (const network of networks.filter((id) => networkById(cases.handbook.current(), id) === undefined)) {
      log.warn(
        { variable: 'INTAKE_SOURCES', source, network },
        'A source speaks for a network that the handbook does not name',
      );
    }
  }
  const thread = createTriageThread({ elapsed, log });
  const deliveries = createDeliveriesInHand(inHand.begin);
  const loop = startIntakeLoop({
    desk: claims === null ? deskBesideThread(queue, thread, cases) : settlingDesk(queue, claims, elapsed),
    lease: { coordination: database.upkeep.coordination, holder: randomUUID() },
    takeIn: (batch) =>
      keepInHand(inHand, async () => {
        await deliveries.none(DELIVERIES_FIRST_MS);
        return ingestPosts(cases, batch, breather());
      }),
    cards: { show: () => showWaitingCards(cases, GROWN_AT_A_TIME), wake },
    now,
    log,
  });
  const triage =
    claims === null ? null : startTriageLoop({ claims, triage: timed(cases, triaged), stored: loop.wake, now, log });
  const nowMs = () => Date.parse(now());
  const limits = sharedLimits(postsPerMinute);
  const signed = { sources, postsPerMinute, now: nowMs, inHand: deliveries, requests, log, ...limits };
  const door = intakeDoor({ ...signed, queue, wake: triage === null ? loop.wake : triage.wake });
  const handbook = cases.handbook.current;
  const ofPlan = planned === null ? null : plannedDoor({ ...signed, store: planned, handbook });
  async function stop(): Promise<void> {
    await triage?.stop();
    await loop.stop();
    await thread.stop();
  }

  return sources.size === 0 ? { door: null, plannedDoor: null, stop } : { door, plannedDoor: ofPlan, stop };
}

function deskBesideThread(queue: IntakeQueue, thread: TriageThread, cases: CaseDeps) {
  const next = triagedBeside(queue, thread, cases, TAKEN_AT_ONCE.most);
  return { next, setAside: queue.setAside, batchSize: TAKEN_AT_ONCE };
}

function settlingDesk({ setAside }: IntakeQueue, claims: Claims, elapsed: Elapsed) {
  return { next: settlingOrder(claims, elapsed), setAside, batchSize: SETTLED_AT_ONCE };
}

/** Triages ahead, and reports how many posts and the processor time that they took. */
function timed(cases: CaseDeps, heard: (posts: number, cpuMs: number) => void) {
  return async (texts: readonly string[]) => {
    const breathe = breather(TURN_AHEAD_MS);
    let sinceMs: number | null = null;
    let usedMs = 0;
    const pause = () => {
      usedMs += sinceMs === null ? 0 : cpuMs() - sinceMs;
      sinceMs = null;
    };
    const results = await triageAhead(cases, texts, async () => {
      pause();
      await breathe();
      sinceMs = cpuMs();
    });
    pause();
    heard(results.length, usedMs);
    return results;
  };
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Gives the turn away when it has lasted long enough. */
function breather(turnMs = TURN_MS): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await turn();
    since = performance.now();
  };
}
