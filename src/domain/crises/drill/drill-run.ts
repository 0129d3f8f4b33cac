import type { Drill } from '../../handbook/drill.ts';
import type { Actor } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { PlayedDrill } from './played-drill.ts';
import { secondsUntilOver } from './played-drill.ts';

/** A drill that is played, or was. Times are ISO 8601 UTC, by the clock on the wall. */
export type DrillRun = {
  id: string;
  /** Id of the handbook's drill. */
  drill: string;
  /** Factor by which the drill runs faster than written. */
  speed: number;
  startedBy: Actor;
  startedAt: string;
  /** Arrival times of the posts that came, in the drill's order. */
  arrivedAt: string[];
  /** By the clock when the last of what it asks for was due. */
  ended: { by: Actor; at: string } | null;
  /** Time at which the team got its score. */
  scoredAt: string | null;
};

export type DrillStep =
  /** The next post, by its place in the drill. */
  | { kind: 'arrive'; post: number }
  /** The last of what the drill asks for is due. */
  | { kind: 'end' }
  | { kind: 'score' }
  /** No step until then. */
  | { kind: 'rest'; until: string }
  | { kind: 'over' };

/**
 * Returns the next step of a drill: the posts one after the other, none before its second. The end
 * and the score follow.
 */
export function nextStep(run: DrillRun, drill: Drill, now: string): DrillStep {
  if (run.scoredAt !== null) return { kind: 'over' };
  if (run.ended !== null) return { kind: 'score' };
  const at = run.arrivedAt.length;
  const post = drill.posts[at];
  const due = momentOf(run, post === undefined ? secondsUntilOver(drill) : post.at);
  if (due > now) return { kind: 'rest', until: due };
  return post === undefined ? { kind: 'end' } : { kind: 'arrive', post: at };
}

/** The drill as it was played until now. */
export function playedOf({ speed, startedAt, arrivedAt, ended }: DrillRun, drill: Drill, now: string): PlayedDrill {
  return { drill, speed, beganAt: startedAt, endedAt: ended?.at ?? now, arrivedAt };
}

/** A drill that waits for its score is still under way. */
export function isUnderWay(run: DrillRun): boolean {
  return run.scoredAt === null;
}

function momentOf({ startedAt, speed }: DrillRun, seconds: number): string {
  return momentAfter(startedAt, (seconds * 1000) / speed);
}
