import { momentAfter } from '../../time/moment-after.ts';
import type { Effect } from '../model/changes.ts';

/**
 * Delays in ms between queries to the network about a publication of unknown outcome, each from the
 * previous one; then a person decides.
 */
const LOOKS_AFTER_MS = [20_000, 100_000, 600_000, 3_600_000] as const;

/** A request that got stuck on its way may still arrive: only from this look on, what is not there counts as not sent. */
const BELIEVED_FROM = 1;

/** The effect that asks the network; none once it was asked often enough. @param look how many have been made before */
export function nextStatusCheck(publicationId: string, look: number, now: string): Effect[] {
  const after = LOOKS_AFTER_MS[look];
  if (after === undefined) return [];
  return [{ kind: 'look_up', publicationId, look, dueAt: momentAfter(now, after) }];
}

/** Returns the effect that asks the network once more, after a person said what became of it. */
export function lastStatusCheck(publicationId: string, now: string): Effect {
  return { kind: 'look_up', publicationId, look: LOOKS_AFTER_MS.length, dueAt: now };
}

/** Returns whether that query is late enough to be trusted when it finds nothing. */
export function isConclusive(look: number): boolean {
  return look >= BELIEVED_FROM;
}
