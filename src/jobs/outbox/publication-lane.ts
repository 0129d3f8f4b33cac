import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Outbox, OutboxItem } from '../../domain/cases/ports/outbox.ts';
import { LATE_MS } from '../../domain/cases/publishing/lateness.ts';
import { ApproversUnknown } from '../../domain/people/approvers-unknown.ts';
import { traceOf } from '../../errors.ts';
import type { JobLog } from '../job-log.ts';
import type { Waits } from '../timer.ts';
import type { WorkLane } from './work-lane.ts';
import { workLane } from './work-lane.ts';

export type PublicationItem = OutboxItem & { effect: Extract<Effect, { kind: 'publish' | 'publish_content' }> };

export type PublicationLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  waits: Waits;
  work: {
    /**
     * Lets the publication leave its hold, once, and writes down what came of it.
     * @param sendableSince says since when it has been in hand here, without a long break (ISO 8601 UTC)
     */
    publish(publicationId: string, sendableSince: () => string): Promise<void>;
    /**
     * Lets a text of a planned content leave, once, and writes down what came of it.
     * @returns the moment before which it must not leave (ISO 8601 UTC); null when there is nothing more to do
     */
    publishContent(place: Extract<Effect, { kind: 'publish_content' }>): Promise<string | null>;
  };
  log: JobLog;
};

export type PublicationLane = WorkLane<PublicationItem> & {
  /** Lets nothing leave for so long: after the clock was set forward no hold may end early. */
  rest(ms: number): void;
  /** Goes on with what rested, when the rest is over. */
  goOn(): void;
  /** Returns the milliseconds until what rests may go on; null when nothing rests. */
  goesOnInMs(): number | null;
};

type InHand = PublicationItem & { inHandSince: string };

/** Replies at once: a network that is slow to answer must not hold up the others. */
const atOnce = 4;
/** Planned posts at once, in slots of their own: none takes the slot of a reply. */
const plannedAtOnce = 2;

const askAgainMs = 2_000;

/**
 * Releases publications from their hold. If the approvers could not be looked up, the bot retries
 * soon. After any other error the item gets no outcome: after 30 s the outbox makes a claimed
 * publication unknown, and an unclaimed one due again.
 */
export function publicationLane(deps: PublicationLaneDeps, drained: () => void): PublicationLane {
  const { elapsed } = deps.waits;
  const awake = awakeSince(deps.now);
  const replies = workLane<InHand>({ width: atOnce, perform, drained });
  const planned = workLane<InHand>({ width: plannedAtOnce, perform, drained });
  const laneOf = ({ effect }: PublicationItem) => (effect.kind === 'publish' ? replies : planned);
  let resting: InHand[] = [];
  let restsUntil = 0;

  function goesOnInMs(): number | null {
    return resting.length === 0 ? null : Math.max(0, restsUntil - elapsed());
  }

  return {
    goesOnInMs,
    // What waits is added again every 30 s, and keeps its first moment.
    add(item) {
      awake.beat();
      const inHand = { ...item, inHandSince: deps.now() };
      if (elapsed() >= restsUntil) laneOf(item).add(inHand);
      else if (!resting.some(({ id }) => id === item.id)) resting.push(inHand);
    },
    rest(ms) {
      restsUntil = Math.max(restsUntil, elapsed() + ms);
    },
    goOn() {
      if (elapsed() < restsUntil) return;
      for (const item of resting.splice(0)) laneOf(item).add(item);
    },
    withdraw(isWanted) {
      const taken = resting.filter(isWanted);
      resting = resting.filter((item) => !taken.includes(item));
      return [...taken, ...replies.withdraw(isWanted), ...planned.withdraw(isWanted)];
    },
    inHand: () => resting.length + replies.inHand() + planned.inHand(),
    async idle() {
      await Promise.all([replies.idle(), planned.idle()]);
    },
  };

  async function perform({ inHandSince, ...item }: InHand): Promise<void> {
    try {
      const until = await published(item.effect, () => laterOf(inHandSince, awake.beat()));
      await deps.outbox.settle(item.id, until === null ? { kind: 'done' } : waiting(until, deps.now()), deps.now());
    } catch (error) {
      if (error instanceof ApproversUnknown) return askAgain(item);
      const { kind: _, dueAt: __, ...which } = item.effect;
      const facts = { outboxId: item.id, ...which, ...traceOf(error) };
      deps.log.error(facts, 'What came of a publication could not be written down');
    }
  }

  async function published(effect: PublicationItem['effect'], since: () => string): Promise<string | null> {
    if (effect.kind === 'publish_content') return deps.work.publishContent(effect);
    await deps.work.publish(effect.publicationId, since);
    return null;
  }

  /** Schedules a retry; if it cannot be recorded, the lease of 30 s has the same effect. */
  async function askAgain({ id }: PublicationItem): Promise<void> {
    try {
      await deps.outbox.settle(id, { kind: 'retry', afterMs: askAgainMs, why: 'approvers unknown' }, deps.now());
    } catch (error) {
      deps.log.error({ outboxId: id, ...traceOf(error) }, 'A publication could not be put off');
    }
  }
}

function waiting(until: string, now: string) {
  const afterMs = Math.max(0, Date.parse(until) - Date.parse(now));
  return { kind: 'retry', afterMs, why: 'its moment has not come' } as const;
}

function laterOf(one: string, other: string): string {
  return one < other ? other : one;
}

/**
 * Returns a tracker of the time since which this process has been awake without a long break, by
 * regular beats. A process frozen with its machine, or whose clock was set forward, counts as awake
 * from its next beat. Moments in ISO 8601 UTC.
 */
export function awakeSince(now: () => string): { beat(): string } {
  let since = now();
  let last = since;
  return {
    beat() {
      const moment = now();
      if (Date.parse(moment) - Date.parse(last) > LATE_MS) since = moment;
      last = moment;
      return since;
    },
  };
}
