import type { Drill } from '../../handbook/drill.ts';

/** A drill as it was played. Times are ISO 8601 UTC, by the clock on the wall. */
export type PlayedDrill = {
  drill: Drill;
  /** Factor by which the drill runs faster than written. */
  speed: number;
  beganAt: string;
  endedAt: string;
  /** Arrival times of the posts that arrived, in the drill's order. */
  arrivedAt: readonly string[];
  /** Pauses and other speeds, in their order; absent where it was played at one speed. */
  paces?: readonly PaceChange[];
};

/** Moment from which the drill runs at another speed; 0 is a pause. */
export type PaceChange = { at: string; speed: number };

/** Seconds after its start, as it is written, at which the last of what it asks for is due. */
export function secondsUntilOver({ posts, targets = {} }: Drill): number {
  const { claimMinutes = 1, firstReplyMinutes = 1, toldMinutes = 1, firstStatementMinutes = 0, steps = [] } = targets;
  const last = Math.max(...posts.map(({ at }) => at));
  const fromStart = Math.max(firstStatementMinutes, ...steps.map(({ minutes }) => minutes));
  return Math.max(last + 60 * Math.max(claimMinutes, firstReplyMinutes, toldMinutes), 60 * fromStart);
}

/** The drill's own clock: a drill that is played twenty times faster has twenty of its minutes in one of ours. */
export function drillTime(
  { beganAt, speed, paces = [] }: Pick<PlayedDrill, 'beganAt' | 'speed' | 'paces'>,
  moment: string,
): string {
  const began = Date.parse(beganAt);
  const end = Date.parse(moment);
  let [passed, since, pace] = [0, began, speed];
  for (const change of paces) {
    const at = Date.parse(change.at);
    if (at >= end) break;
    passed += (at - since) * pace;
    [since, pace] = [at, change.speed];
  }
  return new Date(began + passed + (end - since) * pace).toISOString();
}
