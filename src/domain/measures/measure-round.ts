import { inOrder, momentAfter } from '../time/moment-after.ts';
import { LOOKS, lookAt, lookWindow } from './look.ts';
import type { MeasureStore } from './measure-store.ts';
import type { DueLook, Finding, Measure } from './measurement.ts';
import { measurementOf } from './measurement.ts';

/** Number of questions that one network is asked in a minute, far below what each of them takes. */
export const MOST_A_MINUTE = 20;

/** A network that does not say how long it wants no questions is left alone for so long. */
const USUAL_REST_MS = 900_000;
/** No answer keeps us away for longer. */
const LONGEST_REST_MS = 86_400_000;

type MeasureDeps = {
  store: Pick<MeasureStore, 'due' | 'save'>;
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

/** `more`: there may be more to ask than fits one minute. */
type RoundEnd = 'done' | 'more';

/**
 * Returns a round of looks: of each network as many as fit a minute, the newest publications first. Networks go beside each
 * other. One that is in trouble is left until the next round, and one that asks for patience until then.
 */
export function measureRounds(deps: MeasureDeps): () => Promise<RoundEnd> {
  const rests = new Map<string, string>();

  async function lookAtNetwork(network: string, measure: Measure): Promise<RoundEnd> {
    const answers: (Trouble | null)[] = [];
    const end = await takeLooks(network, measure, answers);
    const last = answers.at(-1);
    if (last !== undefined) deps.heard(network, answers.includes(null) ? null : last);
    return end;
  }

  async function takeLooks(network: string, measure: Measure, answers: (Trouble | null)[]): Promise<RoundEnd> {
    for (const look of LOOKS) {
      const [now, limit] = [deps.now(), MOST_A_MINUTE - answers.length];
      if (limit === 0) return 'more';
      const due = await deps.store.due({ network, look, ...lookWindow(look, now), now, limit });
      if (!(await takeEach(network, due, measure, answers))) return 'done';
    }
    return answers.length < MOST_A_MINUTE ? 'done' : 'more';
  }

  /** @returns false where the network is to be left, or this process stops */
  async function takeEach(
    network: string,
    due: readonly DueLook[],
    measure: Measure,
    answers: (Trouble | null)[],
  ): Promise<boolean> {
    for (const one of due) {
      if (!deps.isGoing()) return false;
      const trouble = await take(network, one, measure);
      answers.push(trouble);
      if (trouble === 'unreachable' || trouble === 'throttled') return false;
    }
    return true;
  }

  async function take(network: string, due: DueLook, measure: Measure): Promise<Trouble | null> {
    const finding = await measure(due);
    const now = deps.now();
    if (finding.kind === 'failed' && finding.why === 'throttled') {
      rests.set(network, restUntil(finding.waitUntil, now));
      return 'throttled';
    }
    // The real age decides: the answer may have taken its time.
    const look = lookAt(Date.parse(now) - Date.parse(due.publishedAt));
    if (look !== null) await deps.store.save(measurementOf(due, look, finding, now));
    return finding.kind === 'failed' ? finding.why : null;
  }

  function isResting(network: string): boolean {
    const until = rests.get(network);
    const now = deps.now();
    // A moment further ahead than any rest is from before the clock was set back.
    return until !== undefined && now < until && until <= momentAfter(now, LONGEST_REST_MS);
  }

  return async () => {
    const awake = [...deps.networks()].filter(([network]) => !isResting(network));
    const ends = await Promise.all(awake.map(([network, measure]) => lookAtNetwork(network, measure)));
    return ends.includes('more') ? 'more' : 'done';
  };
}

function restUntil(said: string | null, now: string): string {
  const longest = momentAfter(now, LONGEST_REST_MS);
  const until = said ?? momentAfter(now, USUAL_REST_MS);
  return inOrder(until, longest)[0];
}
