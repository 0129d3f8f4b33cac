import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/open-database.ts';
import type { IntakeSource } from '../config/intake-sources.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { networkById } from '../domain/handbook/handbook.ts';
import { ingestPosts } from '../domain/intake/ingest-posts.ts';
import { showWaitingCards } from '../domain/intake/show-waiting-cards.ts';
import type { IntakeDoor } from '../http/intake/intake-door.ts';
import { intakeDoor } from '../http/intake/intake-door.ts';
import type { SignedRequests } from '../http/signed-requests.ts';
import { startIntakeLoop } from '../jobs/intake-loop.ts';

/**
 * Number of cards with new posts that are redrawn at a time. `CARDS_OPEN_AT_ONCE` limits how many
 * cards are shown.
 */
const GROWN_AT_A_TIME = 5;
/** Time in milliseconds for reading posts before a person's click gets its turn. */
const TURN_MS = 8;

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
  cases: CaseDeps;
  /** Cards are to be sent. */
  wake(): void;
  /** Counts the requests at the door. */
  requests: SignedRequests;
  log: Logger;
}): { door: IntakeDoor | null; stop(): Promise<void> } {
  const { sources, postsPerMinute, database, cases, wake, requests, log } = deps;
  const { now } = cases;
  for (const [source, { networks }] of sources) {
    for (const network of networks.filter((id) => networkById(cases.handbook.current(), id) === undefined)) {
      log.warn(
        { variable: 'INTAKE_SOURCES', source, network },
        'A source speaks for a network that the handbook does not name',
      );
    }
  }
  const loop = startIntakeLoop({
    desk: database.intake.queue,
    lease: { coordination: database.upkeep.coordination, holder: randomUUID() },
    takeIn: (batch) => ingestPosts(cases, batch, breather()),
    cards: { show: () => showWaitingCards(cases, GROWN_AT_A_TIME), wake },
    now,
    log,
  });
  const door = intakeDoor({
    sources,
    postsPerMinute,
    queue: database.intake.queue,
    wake: loop.wake,
    now: () => Date.parse(now()),
    requests,
    log,
  });
  return { door: sources.size === 0 ? null : door, stop: loop.stop };
}

/** Gives the turn away when it has lasted long enough. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await turn();
    since = performance.now();
  };
}
