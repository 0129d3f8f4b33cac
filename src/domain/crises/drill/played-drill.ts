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
};

/** Seconds after its start, as it is written, at which the last of what it asks for is due. */
export function secondsUntilOver({ posts, targets = {} }: Drill): number {
  const { claimMinutes = 1, firstReplyMinutes = 1, toldMinutes = 1, firstStatementMinutes = 0, steps = [] } = targets;
  const last = Math.max(...posts.map(({ at }) => at));
  const fromStart = Math.max(firstStatementMinutes, ...steps.map(({ minutes }) => minutes));
  return Math.max(last + 60 * Math.max(claimMinutes, firstReplyMinutes, toldMinutes), 60 * fromStart);
}

/** The drill's own clock: a drill that is played twenty times faster has twenty of its minutes in one of ours. */
export function drillTime({ beganAt, speed }: Pick<PlayedDrill, 'beganAt' | 'speed'>, moment: string): string {
  const began = Date.parse(beganAt);
  return new Date(began + (Date.parse(moment) - began) * speed).toISOString();
}
