import { inOrder, momentAfter } from '../time/moment-after.ts';
import { LOOKS, lookAt, lookWindow } from './look.ts';
import type { MeasureStore } from './measure-store.ts';
import type { DueLook, Finding, Measure } from './measurement.ts';
import { measurementOf } from './measurement.ts';

/** Number of requests to one network in a minute after which no other look begins: publishing shares its limits. */
export const MOST_A_MINUTE = 5;

/** A network that does not say how long it wants no questions is left alone for so long. */
const USUAL_REST_MS = 900_000;
/** One that does not take our key is: servers count failed sign-ins, also against our publishing. */
const LOCKED_OUT_REST_MS = 3_600_000;
/** No answer keeps us away for longer. */
const LONGEST_REST_MS = 86_400_000;

type MeasureDeps = {
  store: Pick<MeasureStore, 'due' | 'save' | 'isPublishing'>;
  /** Networks that give figures, by their ids in the handbook. */
  networks(): ReadonlyMap<string, Measure>;
  /** ISO 8601 UTC. */
  now(): string;
  /** Returns false once another process may do this work, or this one stops. */
  isGoing(): boolean;
  /** Hears after each round in which a network was asked why it gave nothing at all; null where it gave something. */
  heard(network: string, trouble: Trouble | null): void;
};

export type Trouble = Extract<Finding, { kind: 'failed' }>['why'];

/** Requests to one network in a round, and what each look came to; null for one without trouble. */
type Asked = { requests: number; answers: (Trouble | null)[] };

/** `more`: there may be more to ask than fits one minute. */
type RoundEnd = 'done' | 'more';

/**
 * Returns a round of looks: of each network as many as fit a minute, the newest publications first. Networks go beside each
 * other, and the trouble of one ends no other's. One that is in trouble is left until the next round, one that asks for patience until
 * then, and one while texts wait to go out there.
 */
export function measureRounds(deps: MeasureDeps): () => Promise<RoundEnd> {
  const rests = new Map<string, { from: string; until: string }>();

  async function lookAtNetwork(network: string, measure: Measure): Promise<RoundEnd> {
    const asked: Asked = { requests: 0, answers: [] };
    const end = await takeLooks(network, measure, asked);
    const last = asked.answers.at(-1);
    if (last !== undefined) deps.heard(network, asked.answers.includes(null) ? null : last);
    return end;
  }

  async function takeLooks(network: string, measure: Measure, asked: Asked): Promise<RoundEnd> {
    for (const look of LOOKS) {
      const [now, limit] = [deps.now(), MOST_A_MINUTE - asked.requests];
      if (limit <= 0) return 'more';
      const due = await deps.store.due({ network, look, ...lookWindow(look, now), now, limit });
      if (!(await takeEach(network, due, measure, asked))) return 'done';
    }
    return asked.requests < MOST_A_MINUTE ? 'done' : 'more';
  }

  /** @returns false where the network is to be left, or this process stops */
  async function takeEach(network: string, due: readonly DueLook[], measure: Measure, asked: Asked): Promise<boolean> {
    for (const one of due) {
      if (asked.requests >= MOST_A_MINUTE) return true;
      if (!deps.isGoing() || (await deps.store.isPublishing(network, deps.now()))) return false;
      const trouble = await take(network, one, measure, asked);
      asked.answers.push(trouble);
      if (trouble !== null && trouble !== 'refused') return false;
    }
    return true;
  }

  async function take(network: string, due: DueLook, measure: Measure, asked: Asked): Promise<Trouble | null> {
    const finding = await measure(due, () => {
      asked.requests += 1;
    });
    const now = deps.now();
    const until = restAfter(finding, now);
    if (until !== null && finding.kind === 'failed') {
      rests.set(network, { from: now, until });
      return finding.why;
    }
    // The real age decides: the answer may have taken its time.
    const look = lookAt(Date.parse(now) - Date.parse(due.publishedAt));
    if (look !== null) await deps.store.save(measurementOf(due, look, finding, now));
    return finding.kind === 'failed' ? finding.why : null;
  }

  function isResting(network: string): boolean {
    const rest = rests.get(network);
    const now = deps.now();
    // Before it began, the clock was set back.
    return rest !== undefined && now >= rest.from && now < rest.until;
  }

  return async () => {
    const awake = [...deps.networks()].filter(([network]) => !isResting(network));
    const ends = await Promise.allSettled(awake.map(([network, measure]) => lookAtNetwork(network, measure)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return ends.some((end) => end.status === 'fulfilled' && end.value === 'more') ? 'more' : 'done';
  };
}

/** Returns until when the network is left alone after that answer; null where it is not. */
function restAfter(finding: Finding, now: string): string | null {
  if (finding.kind !== 'failed') return null;
  if (finding.why === 'locked_out') return momentAfter(now, LOCKED_OUT_REST_MS);
  if (finding.why !== 'throttled') return null;
  return inOrder(finding.waitUntil ?? momentAfter(now, USUAL_REST_MS), momentAfter(now, LONGEST_REST_MS))[0];
}
